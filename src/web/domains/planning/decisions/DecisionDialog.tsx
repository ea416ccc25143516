// The reason of a decision, and before it is saved what it would change.
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { textOf } from '../../../foundation/forms/fields.ts'
import { FormDialog } from '../../../foundation/forms/FormDialog.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { TextArea } from '../../../foundation/ui/TextArea.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { paths } from '../../../paths.ts'
import {
  decide,
  differenceQuery,
  type Adaptation,
  type Change,
  type DecisionKind,
  type Initiative,
  type Plan,
} from '../data.ts'
import { DifferenceFacts } from '../plan/DifferenceFacts.tsx'
import { words } from '../words/decisions.ts'
import { words as planWords } from '../words/plan.ts'
import { AdaptFields } from './AdaptFields.tsx'

type DecisionDialogProps = {
  plan: Plan
  item: Initiative
  kind: DecisionKind
  onClose: () => void
}

export function DecisionDialog({ plan, item, kind, onClose }: DecisionDialogProps) {
  const router = useRouter()
  const [adaptation, setAdaptation] = useState<Adaptation>()
  const change = changeOf(kind, item, { plan, adaptation })
  const form = useServerForm(async (fields) => {
    const standing = await decide(plan.planId, {
      initiativeId: item.id,
      kind,
      reason: textOf(fields, 'reason'),
      ...(kind === 'adapt' && adaptation && { change: adaptation }),
    })
    onClose()
    const isNew = standing !== plan.planId
    showToast({ message: isNew ? words.newPlanToast : words.decidedToast(item.title) })
    if (isNew) await router.navigate({ href: paths.plan({ plan: standing }) })
  })
  const mustShow = kind === 'adapt' && adaptation === undefined
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={words.titles[kind](item.title)}
      act={words.acts[kind]}
      whyDisabled={mustShow ? words.showFirst : undefined}
      above={kind === 'adapt' && <AdaptFields plan={plan} item={item} onShow={setAdaptation} />}
    >
      {change && <Consequence plan={plan} change={change} />}
      {!change && !mustShow && (
        <p className="text-14">{item.isChosen ? words.stays : words.staysOut}</p>
      )}
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        name="reason"
        required
        maxLength={500}
        rows={3}
      />
    </FormDialog>
  )
}

/** What a decision changes about the plan; undefined where the plan stays as it is. */
function changeOf(
  kind: DecisionKind,
  { id, isChosen }: Initiative,
  { plan, adaptation }: { plan: Plan; adaptation: Adaptation | undefined },
): Change | undefined {
  const { must, mustNot } = plan.settings
  if (kind === 'adapt') return adaptation && { changes: [{ initiativeId: id, change: adaptation }] }
  if (kind === 'accept')
    return isChosen
      ? undefined
      : { must: [...must, id], mustNot: mustNot.filter((each) => each !== id) }
  return isChosen
    ? { mustNot: [...mustNot, id], must: must.filter((each) => each !== id) }
    : undefined
}

function Consequence({ plan, change }: { plan: Plan; change: Change }) {
  const { data, error } = useQuery(differenceQuery(plan.planId, change))
  return (
    <section aria-live="polite">
      <h3 className="mb-2 text-16">{words.whatChanges}</h3>
      <ActFailure title={planWords.compareFailed} error={error} />
      {data && <DifferenceFacts plan={plan} difference={data} />}
      {!data && !error && <Skeleton of={words.loading} />}
    </section>
  )
}
