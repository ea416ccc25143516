// The first steps of a new organisation, read from data and put away for good when done with.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Circle from 'lucide-react/icons/circle'
import CircleCheck from 'lucide-react/icons/circle-check'
import { Button } from '../../foundation/ui/Button.tsx'
import { Icon } from '../../foundation/ui/Icon.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { dismissSteps, homeQuery, type Home } from './data.ts'
import { stepWords } from './words.ts'

export function FirstSteps({ steps }: { steps: Home['steps'] }) {
  const client = useQueryClient()
  const dismiss = useMutation({
    mutationFn: dismissSteps,
    onSuccess: () => client.invalidateQueries(homeQuery()),
  })
  const done = steps.filter(({ isDone }) => isDone).length
  const next = steps.find(({ isDone }) => !isDone)?.id
  return (
    <Section
      title="First steps"
      note={`${done} of ${steps.length} done`}
      actions={
        <Button kind="quiet" onClick={() => dismiss.mutate()} isBusy={dismiss.isPending}>
          Put this list away
        </Button>
      }
    >
      <ol className="border-t border-line">
        {steps.map(({ id, isDone }) => (
          <li key={id} className="flex gap-3 border-b border-line py-3">
            <Icon
              of={isDone ? CircleCheck : Circle}
              size={20}
              className={isDone ? 'mt-0.5 text-ok' : 'mt-0.5 text-ink-3'}
            />
            <div>
              <a href={stepWords[id].href()} className={id === next ? 'font-bold' : undefined}>
                {stepWords[id].title}
              </a>
              <span className="sr-only">{isDone ? ' (done)' : ' (open)'}</span>
              <p className="text-14 text-ink-2">{stepWords[id].why}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}
