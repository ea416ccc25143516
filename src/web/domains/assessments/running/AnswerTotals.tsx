// The answers of an assessment in all, against its target, and the counts behind them.
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Progress as ProgressBar } from '../../../foundation/ui/Progress.tsx'
import { Suppressed } from '../../../foundation/ui/Suppressed.tsx'
import type { Campaign, Progress } from '../data.ts'
import { smallestGroup } from '../limits.ts'
import { words as list } from '../words/list.ts'
import { words } from '../words/running.ts'

type AnswerTotalsProps = { campaign: Campaign; progress: Progress }

/** A bar with its words, and the counts as a list. */
export function AnswerTotals({ campaign, progress }: AnswerTotalsProps) {
  const formats = useFormats()
  const { people, mailed, refused, optedOut, drafts } = progress
  return (
    <section aria-label={words.answers}>
      <h2 className="mb-4 text-18">{words.answers}</h2>
      <Total campaign={campaign} progress={progress} />
      <div className="mt-6">
        <DefinitionList
          items={[
            { term: words.invited, detail: formats.count(people) },
            { term: words.mailed, detail: formats.count(mailed) },
            { term: words.refused, detail: formats.count(refused) },
            { term: words.optedOut, detail: formats.count(optedOut) },
            ...(campaign.state === 'closed'
              ? []
              : [{ term: words.drafts, detail: formats.count(drafts) }]),
          ]}
        />
      </div>
    </section>
  )
}

function Total({ campaign, progress }: AnswerTotalsProps) {
  const formats = useFormats()
  const { answers, people, ratePercent, targetPercent } = progress
  if (campaign.state === 'scheduled' && campaign.opensAt !== null)
    return <p className="text-14">{words.opensLater(formats.date(campaign.opensAt))}</p>
  if (answers === null) return <Suppressed minimum={smallestGroup} reason={list.fewAnonymous} />
  if (campaign.hasShareLink)
    return (
      <>
        <p className="text-22 font-medium">{words.openLinkAnswers(formats.count(answers))}</p>
        <p className="mt-1 text-14 text-ink-2">{words.noRate}</p>
      </>
    )
  return (
    <>
      <ProgressBar
        label={words.answered}
        value={answers}
        max={people}
        text={words.answeredOf(formats.count(answers), formats.count(people))}
      />
      <p className="mt-2 text-14 text-ink-2">
        {ratePercent === null
          ? words.rateHidden
          : words.rate(formats.percent(ratePercent / 100), formats.percent(targetPercent / 100))}
      </p>
    </>
  )
}
