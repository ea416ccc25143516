// What an initiative lifts: low, mid and high by dimension, and where the figure comes from.
import type { CatalogueInitiative, Initiative } from '../data.ts'
import { words } from '../words/plan.ts'
import type { ReasonWriter } from '../words/reasons.ts'
import { liftsOf, sourceOf, type Lift } from './lifts.ts'

type LiftListProps = {
  item: Initiative
  known: CatalogueInitiative | undefined
  writer: ReasonWriter
}

export function LiftList({ item, known, writer }: LiftListProps) {
  const lifts = liftsOf(item)
  if (lifts.length === 0) return null
  const source = (lift: Lift) =>
    item.isAdapted ? words.ownFigures : (sourceOf(known, lift.target)?.source ?? words.judgement)
  const sources = [...new Set(lifts.map(source))]
  const { names, formats } = writer
  const write = ({ target, points, low, high }: Lift) =>
    words.lift({
      target: names.target(target),
      points: `+${formats.score(points)}`,
      low: formats.score(low),
      high: formats.score(high),
    })
  return (
    <p className="figures text-14 text-ink-2">
      {words.lifts} {lifts.map(write).join(', ')} · {words.liftsFrom(sources.join(', '))}
    </p>
  )
}
