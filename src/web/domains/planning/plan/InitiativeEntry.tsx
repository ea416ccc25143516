// One initiative in a plan: what it takes, what it lifts, why it is in or out, what was decided.
import { useFormats } from '../../../foundation/ui/formats.ts'
import { paths } from '../../../paths.ts'
import type { CatalogueInitiative, Initiative, Plan } from '../data.ts'
import { DecisionMenu } from '../decisions/DecisionMenu.tsx'
import { words } from '../words/plan.ts'
import type { ReasonWriter } from '../words/reasons.ts'
import { decisionWords, stabilityWords, weeks } from '../words/terms.ts'
import { LiftList } from './LiftList.tsx'
import { writeReasons } from './reason-sentences.ts'

/** Reasons in sight; the others are folded away. */
const reasonsInSight = 3

type InitiativeEntryProps = {
  plan: Plan
  item: Initiative
  known: CatalogueInitiative | undefined
  writer: ReasonWriter
  mayDecide: boolean
}

/** In a list, under its name. */
export function InitiativeEntry(props: InitiativeEntryProps) {
  const { plan, item, mayDecide } = props
  return (
    <li className="border-b border-line py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h3 className="min-w-0 grow basis-80 text-16">
          <a href={paths.initiative(item.id, { plan: plan.planId })}>{item.title}</a>
        </h3>
        {mayDecide && <DecisionMenu plan={plan} item={item} />}
      </div>
      <InitiativeFacts {...props} />
    </li>
  )
}

/** What it takes and lifts, how firm it is, what was decided, and the reasons. */
export function InitiativeFacts({
  plan,
  item,
  known,
  writer,
}: Omit<InitiativeEntryProps, 'mayDecide'>) {
  return (
    <>
      <p className="figures text-14 text-ink-2">
        {[writer.formats.money(item.cost), daysOf(item, writer), weeks(item.weeks)].join(' · ')}
      </p>
      <LiftList item={item} known={known} writer={writer} />
      <Standing item={item} plan={plan} />
      <Reasons sentences={writeReasons(item.reasons, writer)} />
    </>
  )
}

function daysOf({ effort }: Initiative, { formats }: ReasonWriter): string {
  const tenths = Object.values(effort).reduce((sum, each) => sum + each, 0)
  return tenths === 0 ? words.noDays : formats.days(tenths)
}

function Standing({ item, plan }: { item: Initiative; plan: Plan }) {
  const formats = useFormats()
  const { stability, decision } = item
  const draws = plan.outlook?.draws ?? 0
  const parts = [
    ...(stability && draws > 0
      ? [words.stability(stabilityWords[stability.word], formats.percent(stability.chosen / draws))]
      : []),
    ...(decision
      ? [
          words.decided(
            decisionWords[decision.kind],
            decision.decidedBy ?? words.somebody,
            formats.date(decision.decidedAt),
          ),
        ]
      : []),
  ]
  if (parts.length === 0) return null
  return <p className="figures text-14 text-ink-2">{parts.join(' · ')}</p>
}

function Reasons({ sentences }: { sentences: readonly string[] }) {
  const more = sentences.slice(reasonsInSight)
  if (sentences.length === 0) return null
  return (
    <div className="mt-2 max-w-measure text-14">
      <ul className="list-disc ps-5">
        {sentences.slice(0, reasonsInSight).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {more.length > 0 && (
        <details>
          <summary className="inline-flex min-h-8 cursor-pointer items-center text-accent">
            {words.reasons(more.length)}
          </summary>
          <ul className="list-disc ps-5">
            {more.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
