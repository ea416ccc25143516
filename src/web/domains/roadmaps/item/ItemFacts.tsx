// What is known of an item: whose it is, when, what it waits for, what it takes and should bring.
import { planFormats } from '../../../foundation/plan/amounts.ts'
import { readGate, references } from '../../../foundation/plan/references.ts'
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Progress } from '../../../foundation/ui/Progress.tsx'
import { paths } from '../../../paths.ts'
import type { ItemDetail, Roadmap } from '../data.ts'
import { stateWords, warningWords } from '../words.ts'
import { distinctLifts } from './distinct-lifts.ts'
import { words } from './words.ts'

type ItemFactsProps = { item: ItemDetail; roadmap: Roadmap }

export function ItemFacts({ item, roadmap }: ItemFactsProps) {
  const formats = useFormats()
  const { stateReason, warnings, startedAt, doneAt, ownerName, groupId } = item
  const group = roadmap.groups.find(({ id }) => id === groupId)
  const facts = [
    ...(stateReason === null ? [] : [{ term: words.reason, detail: stateReason }]),
    ...(warnings.length === 0
      ? []
      : [
          {
            term: words.warnings,
            detail: formats.list(warnings.map((warning) => warningWords[warning])),
          },
        ]),
    { term: words.owner, detail: ownerName ?? words.nobody },
    { term: words.department, detail: group?.name ?? words.everybody },
    { term: words.when, detail: <When item={item} /> },
    ...(startedAt === null ? [] : [{ term: words.begun, detail: formats.date(startedAt) }]),
    ...(doneAt === null ? [] : [{ term: words.finished, detail: formats.date(doneAt) }]),
    { term: words.needs, detail: <Needs item={item} /> },
    ...spending(item, roadmap, formats),
    { term: words.gains, detail: <Lifts item={item} roadmap={roadmap} /> },
    ...(item.gates.length === 0 ? [] : [{ term: words.gates, detail: <Gates item={item} /> }]),
  ]
  return (
    <div className="flex flex-col gap-6">
      <Progress
        label={words.progress}
        value={item.percent}
        text={words.progressText(item.tasksFinished, item.tasks)}
      />
      <DefinitionList items={facts} />
    </div>
  )
}

function When({
  item: { startsOn, dueOn, baselineStartsOn, baselineDueOn },
}: {
  item: ItemDetail
}) {
  const formats = useFormats()
  const span = words.span(formats.date(startsOn), formats.date(dueOn))
  const baseline = words.span(formats.date(baselineStartsOn), formats.date(baselineDueOn))
  return span === baseline ? span : `${span}. ${words.baseline(baseline)}`
}

function spending(item: ItemDetail, roadmap: Roadmap, formats: ReturnType<typeof useFormats>) {
  const { money, days } = planFormats(formats, roadmap.currency)
  const pools = roadmap.pools.filter(({ id }) => (item.effort[id] ?? 0) > 0)
  return [
    { term: words.cost, detail: words.spentOf(money(item.spentCost), money(item.cost)) },
    ...pools.map(({ id, name }) => ({
      term: words.effort(name),
      detail: words.spentOf(days(item.spentEffort[id] ?? 0), days(item.effort[id] ?? 0)),
    })),
  ]
}

function Needs({ item: { needs } }: { item: ItemDetail }) {
  if (needs.length === 0) return words.noNeeds
  return (
    <ul>
      {needs.map(({ itemId, title, state }) => (
        <li key={itemId}>
          <a href={paths.roadmapItem(itemId)}>{title}</a> ({stateWords[state]})
        </li>
      ))}
    </ul>
  )
}

function Lifts({ item: { lifts }, roadmap }: ItemFactsProps) {
  const { score } = planFormats(useFormats(), roadmap.currency)
  const nameOf = (id: string) => roadmap.targets.find((target) => target.id === id)?.name ?? id
  return (
    <ul>
      {distinctLifts(lifts).map(({ target, points, low, high }) => (
        <li key={`${target} ${points} ${low} ${high}`}>
          {words.gain({
            target: nameOf(target),
            points: score(points),
            low: score(low),
            high: score(high),
          })}
        </li>
      ))}
    </ul>
  )
}

function Gates({ item: { gates } }: { item: ItemDetail }) {
  return (
    <>
      {references(gates.map(readGate)).join('; ')}. {words.gatesNote}
    </>
  )
}
