// Adopting a plan: a first Monday, closed weeks, and how its items then lie in the calendar.
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Dialog } from '../../../foundation/ui/Dialog.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { words as kit } from '../../../foundation/ui/words.ts'
import { paths } from '../../../paths.ts'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import { adoptPlan, schedulePreviewQuery, type Plan } from '../data.ts'
import { words } from '../words/decisions.ts'
import { isMonday, nextMonday, readDays } from './calendar.ts'
import { ScheduleFacts } from './ScheduleFacts.tsx'

type AdoptDialogProps = { plan: Plan; onClose: () => void }

export function AdoptDialog({ plan, onClose }: AdoptDialogProps) {
  const router = useRouter()
  const formId = useId()
  const [anchorOn, setAnchorOn] = useState(() => nextMonday(new Date()))
  const [closed, setClosed] = useState('')
  const closedWeeks = readDays(closed)
  const isPossible = isMonday(anchorOn) && closedWeeks !== undefined
  const calendar = { planId: plan.planId, anchorOn, closedWeeks: closedWeeks ?? [] }
  const preview = useQuery({ ...schedulePreviewQuery(calendar), enabled: isPossible })
  const form = useServerForm(async (fields) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    await adoptPlan({ ...calendar, name: textOf(fields, 'name'), timeZone })
    showToast({ message: words.adopted })
    await router.navigate({ href: paths.roadmap() })
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.adoptTitle(plan.number)}
      actions={
        <>
          <Button kind="primary" type="submit" form={formId} isBusy={form.isBusy}>
            {words.adoptAct(plan.initiatives)}
          </Button>
          <Button onClick={onClose}>{kit.cancel}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        <p className="text-14">{words.adoptText}</p>
        <Form form={form} id={formId} className="flex flex-col gap-4">
          <TextInput
            label={words.name}
            name="name"
            required
            maxLength={120}
            defaultValue={words.usualName}
          />
          <TextInput
            label={words.anchor}
            hint={words.anchorHint}
            name="anchorOn"
            type="date"
            required
            value={anchorOn}
            onChange={({ target }) => setAnchorOn(target.value)}
            error={isMonday(anchorOn) ? undefined : words.anchorWrong}
            className="max-w-48"
          />
          <TextInput
            label={words.closedWeeks}
            hint={words.closedHint}
            isOptional
            name="closedWeeks"
            value={closed}
            onChange={({ target }) => setClosed(target.value)}
            error={closedWeeks === undefined ? words.closedWrong : undefined}
          />
        </Form>
        <WeeklyDays plan={plan} />
        <ActFailure title={words.scheduleFailed} error={preview.error} />
        {preview.data && <ScheduleFacts preview={preview.data} />}
      </div>
    </Dialog>
  )
}

function WeeklyDays({ plan }: { plan: Plan }) {
  const formats = useFormats()
  const { days } = planFormats(formats, plan.currency)
  const limited = plan.pools.flatMap(({ id, name }) => {
    const weekly = plan.settings.capacity[id]?.weekly ?? null
    return weekly === null ? [] : [words.weeklyOf(days(weekly), name)]
  })
  return (
    <div className="text-14">
      <h3 className="text-14 font-medium">{words.weekly}</h3>
      <p className="text-ink-2">
        {limited.length === 0 ? words.weeklyNone : formats.list(limited)}
      </p>
    </div>
  )
}
