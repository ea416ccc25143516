// What turns the reasons of one plan into sentences for this reader.
import { useFormats } from '../../../foundation/ui/formats.ts'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import type { Plan } from '../data.ts'
import { namesOf } from '../names.ts'
import type { ReasonWriter } from '../words/reasons.ts'

/** Names, amounts and days as sentences about this plan write them. */
export function useReasonWriter(plan: Plan): ReasonWriter {
  const formats = useFormats()
  return {
    names: namesOf(plan),
    formats: planFormats(formats, plan.currency),
    list: formats.list,
    date: formats.date,
  }
}
