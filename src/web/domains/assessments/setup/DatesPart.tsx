// From when to when, which reminders, and what rate to aim for.
import { useState } from 'react'
import { Checkbox } from '../../../foundation/ui/Checkbox.tsx'
import { FieldMessage } from '../../../foundation/ui/Field.tsx'
import { useFieldProblem } from '../../../foundation/ui/field-errors.ts'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { dayOf, instantOn, mostReminders, scheduleOf, usualDays } from '../schedule.ts'
import { ScheduleList, type DatedEvent } from '../ScheduleList.tsx'
import { words } from '../words/setup.ts'
import { NumberField } from './NumberField.tsx'
import { SetupPart } from './SetupPart.tsx'
import type { Settings } from './settings.ts'
import type { CampaignDraft } from './useCampaignDraft.ts'

/** The dates to choose, and what they come to. */
export function DatesPart({ draft: { settings, change } }: { draft: CampaignDraft }) {
  const [now] = useState(() => new Date())
  return (
    <SetupPart id="dates" title={words.dates}>
      <div className="grid max-w-md gap-6 sm:grid-cols-2">
        <TextInput
          label={words.opens}
          hint={words.opensHint}
          name="opensAt"
          type="date"
          isOptional
          defaultValue={dayOf(settings.opensAt)}
          onChange={(event) => change({ opensAt: instantOn(event.target.value, 'morning') })}
        />
        <TextInput
          label={words.closes}
          hint={words.closesHint(usualDays)}
          name="closesAt"
          type="date"
          isOptional
          defaultValue={dayOf(settings.closesAt)}
          onChange={(event) => change({ closesAt: instantOn(event.target.value, 'end') })}
        />
      </div>
      {settings.opensAt !== null && (
        <div className="-my-2.5 max-w-md">
          <Checkbox
            label={words.preNotice}
            hint={words.preNoticeHint}
            checked={settings.preNotice}
            onChange={(event) => change({ preNotice: event.target.checked })}
          />
        </div>
      )}
      <ReminderDays
        days={settings.reminderDays}
        onChange={(reminderDays) => change({ reminderDays })}
      />
      <div className="max-w-md">
        <h3 className="text-14 font-medium">{words.schedule}</h3>
        <p className="mb-2 text-13 text-ink-3">{words.scheduleNote}</p>
        <ScheduleList events={eventsOf(settings, now)} />
      </div>
      <NumberField
        label={words.target}
        hint={words.targetHint}
        name="targetPercent"
        unit="%"
        min={1}
        max={100}
        value={settings.targetPercent}
        onChange={(targetPercent) => targetPercent !== undefined && change({ targetPercent })}
      />
    </SetupPart>
  )
}

function eventsOf(settings: Settings, now: Date): DatedEvent[] {
  return scheduleOf(settings, now).map((event) => ({
    name: event.kind === 'reminder' ? words.reminder(event.number) : words.scheduled[event.kind],
    at: event.kind === 'opens' && event.at <= now ? null : event.at,
  }))
}

function ReminderDays({
  days,
  onChange,
}: {
  days: readonly number[]
  onChange: (days: number[]) => void
}) {
  const [fields, setFields] = useState<readonly (number | undefined)[]>(() =>
    Array.from({ length: mostReminders }, (_, index) => days[index]),
  )
  const problem = useFieldProblem('reminderDays')
  const set = (index: number, day: number | undefined) => {
    const next = fields.with(index, day)
    setFields(next)
    onChange(next.filter((each) => each !== undefined))
  }
  return (
    <fieldset>
      <legend className="text-14 font-medium">{words.reminders}</legend>
      <p className="max-w-md text-13 text-ink-3">{words.remindersHint}</p>
      <div className="mt-3 flex flex-wrap gap-x-8 gap-y-3">
        {fields.map((day, index) => (
          <NumberField
            key={index}
            label={words.reminderDay(index + 1)}
            unit={words.day}
            min={1}
            max={60}
            mayBeEmpty
            value={day}
            onChange={(next) => set(index, next)}
          />
        ))}
      </div>
      <FieldMessage id={undefined} message={problem} />
    </fieldset>
  )
}
