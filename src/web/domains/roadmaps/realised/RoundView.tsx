// One later round against what was planned: everybody, the departments, the initiatives.
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import type { Realised, RealisedRound } from '../data.ts'
import { InitiativeTable } from './InitiativeTable.tsx'
import { LiftTable } from './LiftTable.tsx'
import { words } from './words.ts'

/** The group that stands for everybody. */
const wholeOrganisation = 'org'

type RoundViewProps = { realised: Realised; round: RealisedRound }

export function RoundView({ realised, round }: RoundViewProps) {
  const totals = round.lifts.filter(({ group }) => group === wholeOrganisation)
  const parts = round.lifts.filter(({ group }) => group !== wholeOrganisation)
  return (
    <>
      <RoundNotes round={round} />
      {totals.length > 0 && (
        <Section title={words.everybody} note={words.everybodyNote}>
          <LiftTable {...{ realised, round }} title={words.everybody} lifts={totals} />
        </Section>
      )}
      {parts.length > 0 && (
        <Section title={words.departments}>
          <LiftTable {...{ realised, round }} title={words.departments} lifts={parts} />
        </Section>
      )}
      {round.initiatives.length > 0 && (
        <Section title={words.initiatives} note={words.initiativesNote}>
          <InitiativeTable realised={realised} round={round} />
        </Section>
      )}
    </>
  )
}

function RoundNotes({ round }: { round: RealisedRound }) {
  const formats = useFormats()
  const { since, shownUpTo, isStale, isComparable, lifts, tooLate } = round
  const upTo = formats.date(shownUpTo)
  const late = formats.list(tooLate.map(({ title }) => title))
  return (
    <div className="my-6 flex flex-col gap-4">
      {since && (
        <p className="max-w-measure text-14 text-ink-2">
          {words.since({ campaign: since.campaign, day: formats.date(since.closedOn), upTo })}
        </p>
      )}
      {isStale && <Notice tone="warn" title={words.stale} />}
      {!isComparable && (
        <Notice tone="info" title={words.notComparable}>
          {words.notComparableText}
        </Notice>
      )}
      {lifts.length === 0 && (
        <Notice tone="info" title={words.nothingTitle}>
          {words.nothingText(upTo)}
        </Notice>
      )}
      {tooLate.length > 0 && <p className="max-w-measure text-14">{words.tooLate(late)}</p>}
    </div>
  )
}
