// A plan before and after a change: figures side by side, what comes and leaves, points by dimension.
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import type { Difference, Plan } from '../data.ts'
import { words } from '../words/plan.ts'
import type { ReasonWriter } from '../words/reasons.ts'
import { ConflictNotice } from './ConflictNotice.tsx'
import { useReasonWriter } from './useReasonWriter.ts'

type DifferenceFactsProps = { plan: Plan; difference: Difference }

export function DifferenceFacts({ plan, difference }: DifferenceFactsProps) {
  const formats = useFormats()
  const writer = useReasonWriter(plan)
  const { before, after, comes, leaves, conflict } = difference
  if (conflict) return <ConflictNotice plan={plan} conflict={conflict} />
  const named = (ids: readonly string[]) => formats.list(ids.map(writer.names.initiative))
  const changes = [
    ...(comes.length > 0 ? [{ term: words.comes, detail: named(comes) }] : []),
    ...(leaves.length > 0 ? [{ term: words.leaves, detail: named(leaves) }] : []),
  ]
  return (
    <div className="flex flex-col gap-4">
      <DefinitionList items={[...figureRows(before, after, writer), ...changes]} />
      {after.gapPercent !== null && (
        <p className="text-13 text-ink-3">{words.unsure(`${formats.score(after.gapPercent)} %`)}</p>
      )}
      {changes.length === 0 && <p>{words.same}</p>}
      <TargetChanges difference={difference} writer={writer} />
    </div>
  )
}

type Side = Difference['before']

function figureRows(before: Side, after: Side, { formats, names }: ReasonWriter) {
  const pools = [...new Set([...Object.keys(before.effort), ...Object.keys(after.effort)])]
  const row = (term: string, write: (side: Side) => string) => {
    const [was, is] = [write(before), write(after)]
    return { term, detail: was === is ? words.unchanged(is) : words.change(was, is) }
  }
  return [
    row(words.gainColumn, ({ value }) => formats.value(value)),
    row(words.costColumn, ({ cost }) => formats.money(cost)),
    ...pools.map((pool) => row(names.pool(pool), ({ effort }) => formats.days(effort[pool] ?? 0))),
    row(words.initiativesColumn, ({ chosen }) => String(chosen.length)),
  ]
}

function TargetChanges({
  difference: { byTarget },
  writer: { names, formats },
}: {
  difference: Difference
  writer: ReasonWriter
}) {
  if (byTarget.length === 0) return null
  return (
    <details>
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-14 text-accent">
        {words.byTarget}
      </summary>
      <ul className="text-14">
        {byTarget.map(({ group, target, gained }) => (
          <li key={`${group} ${target}`} className="figures">
            {names.target(target)}, {names.group(group)}:{' '}
            {gained > 0 ? words.more(formats.points(gained)) : words.less(formats.points(-gained))}
          </li>
        ))}
      </ul>
    </details>
  )
}
