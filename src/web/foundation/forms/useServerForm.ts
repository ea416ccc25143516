// Sending a form and holding what the server said to it. What is sent and where is the caller's.
import { startTransition, useActionState, type SubmitEvent } from 'react'
import { readRefusal, unanswered, type Refusal } from './refusal.ts'

export type ServerForm = {
  isBusy: boolean
  refusal: Refusal | undefined
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void
}

/**
 * Sends a form's fields through `send`. A thrown problem becomes messages beside the fields; what was
 * typed stays. Give the result to <Form>.
 */
export function useServerForm(send: (fields: FormData) => Promise<void>): ServerForm {
  const [refusal, dispatch, isBusy] = useActionState(
    async (_before: Refusal | undefined, fields: FormData) => {
      try {
        await send(fields)
        return undefined
      } catch (thrown) {
        const known = readRefusal(thrown)
        if (!known) reportError(thrown)
        return known ?? unanswered
      }
    },
    undefined,
  )
  // Not <form action>: React would empty the fields after every action, refused ones too.
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const fields = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(() => dispatch(fields))
  }
  return { isBusy, refusal, onSubmit }
}
