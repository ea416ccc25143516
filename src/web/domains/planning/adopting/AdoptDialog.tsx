// Adopting a plan: a first Monday, closed weeks, and how its items then lie in the calendar.
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { textOf } from '../../../foundation/forms/fields.ts'
import { FormDialog } from '../../../foundation/forms/FormDialog.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { paths } from '../../../paths.ts'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import { adoptPlan, schedulePreviewQuery, type Plan } from '../data.ts'
import { words } from '../words/decisions.ts'
import { isMonday, nextMonday, readDays } from './calendar.ts'
import { ScheduleFacts } from './ScheduleFacts.tsx'

type AdoptDialogProps = { plan: Plan; onClose: () => void }

export function AdoptDialog({ plan, onClose }: AdoptDialogProps) {
  const router = useRouter()
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
    <FormDialog
      form={form}
      onClose={onClose}
      title={words.adoptTitle(plan.number)}
      act={words.adoptAct(plan.initiatives)}
    >
      <p className="text-14">{words.adoptText}</p>
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
      <WeeklyDays plan={plan} />
      <ActFailure title={words.scheduleFailed} error={preview.error} />
      {preview.data && <ScheduleFacts plan={plan} preview={preview.data} onClose={onClose} />}
    </FormDialog>
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
