// Looking round without data of one's own: a sample organisation beside this one, one press away.
import { useMutation } from '@tanstack/react-query'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { Button } from '../../foundation/ui/Button.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { openSample } from './data.ts'

export function SampleOffer() {
  const open = useMutation({ mutationFn: openSample })
  return (
    <Section title="Look round first">
      <p className="max-w-measure text-ink-2">
        The sample organisation is separate from this one and marked on every page: 420 invented
        people in nine departments, three rounds of answers, and their results. You can remove it at
        any time.
      </p>
      <div className="mt-4">
        <Button onClick={() => open.mutate()} isBusy={open.isPending}>
          Open the sample organisation
        </Button>
        {open.isPending && (
          <output className="mt-2 block text-14 text-ink-2">
            Inventing people and computing three rounds of results. This takes about five seconds.
          </output>
        )}
      </div>
      <ActFailure title="The sample could not be made" error={open.error} />
    </Section>
  )
}
