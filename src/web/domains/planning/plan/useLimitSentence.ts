// What holds a plan back, in one sentence; nothing while that is not known.
import { useFormats } from '../../../foundation/ui/formats.ts'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import type { Plan } from '../data.ts'
import { namesOf } from '../names.ts'
import { words } from '../words/plan.ts'

/** One may call a resource the limit only if that alone, raised, brings more. */
export function useLimitSentence(plan: Plan): string | undefined {
  const formats = useFormats()
  if (!plan.explanation) return undefined
  const { money, days } = planFormats(formats, plan.currency)
  const { pool } = namesOf(plan)
  const { alone, joint, complete } = plan.explanation.limits
  if (alone.length > 0) {
    const names = alone.map((id) => (id === 'budget' ? words.money : pool(id)))
    return words.alone(names.join('; '), names.length)
  }
  if (joint) {
    const effort = Object.entries(joint.effort).filter(([, tenths]) => tenths > 0)
    return words.joint(
      formats.list([
        ...(joint.money > 0 ? [money(joint.money)] : []),
        ...effort.map(([id, tenths]) => `${days(tenths)} of ${pool(id)}`),
      ]),
    )
  }
  return complete ? words.noLimit : words.limitUnknown
}
