// Revising the roadmap by a plan that goes on from it: what comes, leaves and moves, then the reason.
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { textOf } from '../../../foundation/forms/fields.ts'
import { FormDialog } from '../../../foundation/forms/FormDialog.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { TextArea } from '../../../foundation/ui/TextArea.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { paths } from '../../../paths.ts'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import { revisionQuery, reviseRoadmap, type Plan, type RevisionDifference } from '../data.ts'
import { words } from '../words/decisions.ts'
import { FittingOffer } from './FittingOffer.tsx'

type ReviseDialogProps = { plan: Plan; onClose: () => void }

export function ReviseDialog({ plan, onClose }: ReviseDialogProps) {
  const router = useRouter()
  const { data, error } = useQuery(revisionQuery(plan.planId))
  const overrunWeeks = data?.schedule.overrunWeeks ?? 0
  const form = useServerForm(async (fields) => {
    await reviseRoadmap(plan.planId, textOf(fields, 'reason'))
    showToast({ message: words.revised })
    await router.navigate({ href: paths.roadmap() })
  })
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={words.reviseTitle(plan.number)}
      act={words.reviseAct}
      whyDisabled={data ? undefined : words.reviseLater}
    >
      <p className="text-14">{words.reviseText}</p>
      <ActFailure title={words.reviseFailed} error={error} />
      {!data && !error && <Skeleton of={words.loading} />}
      {data && <RevisionFacts difference={data} plan={plan} />}
      {overrunWeeks > 0 && (
        <FittingOffer plan={plan} overrunWeeks={overrunWeeks} onClose={onClose} />
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

function RevisionFacts({ difference, plan }: { difference: RevisionDifference; plan: Plan }) {
  const formats = useFormats()
  const { valueFigure } = planFormats(formats, plan.currency)
  const { comes, leaves, moves, value, schedule } = difference
  const titles = (items: readonly { title: string }[]) =>
    formats.list(items.map(({ title }) => title))
  const facts = [
    ...(comes.length > 0 ? [{ term: words.comes, detail: titles(comes) }] : []),
    ...(leaves.length > 0 ? [{ term: words.leaves, detail: titles(leaves) }] : []),
    { term: words.value, detail: words.valueChange(formats.change(valueFigure(value))) },
    {
      term: words.schedule,
      detail: words.makespan(schedule.makespan, schedule.status === 'optimal', schedule.bound),
    },
    {
      term: moves.length > 0 ? words.moves(moves.length) : words.nothingMoves,
      detail: (
        <ul>
          {moves.map(({ itemId, title, before, after }) => (
            <li key={itemId}>
              {words.move(title, formats.date(before.dueOn), formats.date(after.dueOn))}
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return <DefinitionList items={facts} />
}
