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
    return musts.length === 0 ? words.conflictRulesOnly : words.conflictRules(fixed)
  const { money, days, value } = formats
  if (resource === 'points') return words.conflictPoints(value(needed), value(available))
  const isMoney = resource === 'budget'
  const write = isMoney ? money : days
  const parts = {
    names: fixed,
    needed: write(needed),
    available: write(available),
    more: write(needed - available),
  }
  return isMoney
    ? words.conflictMoney(parts)
    : words.conflictPool({ ...parts, pool: names.pool(resource) })
}
