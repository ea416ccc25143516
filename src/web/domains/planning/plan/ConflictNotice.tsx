// Why there is no plan, and what to change.
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { planFormats, type PlanFormats } from '../../../foundation/plan/amounts.ts'
import type { Difference, Plan } from '../data.ts'
import { namesOf, type PlanNames } from '../names.ts'
import { words } from '../words/plan.ts'

type Conflict = NonNullable<Difference['conflict']>

export function ConflictNotice({ plan, conflict }: { plan: Plan; conflict: Conflict }) {
  const formats = useFormats()
  const names = namesOf(plan)
  const fixed =
    conflict.musts.length === 0
      ? words.whatIsFixed
      : formats.list(conflict.musts.map(names.initiative))
  return (
    <Notice tone="bad" title={words.conflictTitle}>
      {describe(conflict, { fixed, names, formats: planFormats(formats, plan.currency) })}
    </Notice>
  )
}

function describe(
  { kind, resource, needed, available, musts }: Conflict,
  { fixed, names, formats }: { fixed: string; names: PlanNames; formats: PlanFormats },
): string {
  if (kind === 'rules' || resource === null || needed === null || available === null)
    return musts.length === 0 ? words.conflictRulesOnly : words.conflictRules(fixed, musts.length)
  const { money, days, value } = formats
  if (resource === 'points') return words.conflictPoints(value(needed), value(available))
  const isMoney = resource === 'budget'
  const write = isMoney ? money : days
  // "What is fixed" is one thing too.
  const count = Math.max(1, musts.length)
  const parts = {
    available: write(available),
    more: write(needed - available),
    out: words.takeOut(count),
  }
  return isMoney
    ? words.conflictMoney(words.needs(fixed, count, write(needed)), parts)
    : words.conflictPool(
        words.needs(fixed, count, words.ofPool(write(needed), names.pool(resource))),
        parts,
      )
}
