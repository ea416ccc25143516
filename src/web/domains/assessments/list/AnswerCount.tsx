// How many have answered, as far as that may be said.
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Suppressed } from '../../../foundation/ui/Suppressed.tsx'
import type { Campaign } from '../data.ts'
import { smallestGroup } from '../limits.ts'
import { words } from '../words/list.ts'

/** "41 of 60"; before launch the people on the list. */
export function AnswerCount({ campaign }: { campaign: Campaign }) {
  const formats = useFormats()
  const { state, people, answers, hasShareLink } = campaign
  if (state === 'draft') return words.toAsk(people)
  if (answers === null) return <Suppressed minimum={smallestGroup} reason={words.fewAnonymous} />
  return hasShareLink
    ? words.openLinkAnswers(formats.count(answers))
    : words.answersOf(formats.count(answers), formats.count(people))
}
