// The settings of a plan: saved as a draft while one types, computed by the button.
import { useRouter } from '@tanstack/react-router'
import { Suspense, useRef, useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Checkbox } from '../../../foundation/ui/Checkbox.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Select } from '../../../foundation/ui/Select.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { paths } from '../../../paths.ts'
import { makePlan, planFromRoadmap, type PlanningState } from '../data.ts'
import { words } from '../words/settings.ts'
import { AimFields } from './AimFields.tsx'
import { GoalFields } from './GoalFields.tsx'
import { LazyChoiceFields } from './lazy-choices.ts'
import { MoneyFields } from './MoneyFields.tsx'
import { PoolFields } from './PoolFields.tsx'
import { readSettings } from './read-settings.ts'
import { useDraftSaving } from './useDraftSaving.ts'

type SettingsFormProps = { state: PlanningState; hasRoadmap: boolean; onMade: () => void }

export function SettingsForm({ state, hasRoadmap, onMade }: SettingsFormProps) {
  const { settings, basis } = state
  const formats = useFormats()
  const router = useRouter()
  const ref = useRef<HTMLFormElement>(null)
  const [choices, setChoices] = useState({ must: settings.must, mustNot: settings.mustNot })
  const chosen = useRef(choices)
  const read = (fields: FormData) => ({ ...readSettings(fields, settings), ...chosen.current })
  const draft = useDraftSaving(() =>
    ref.current?.checkValidity() ? read(new FormData(ref.current)) : undefined,
  )
  const form = useServerForm(async (fields) => {
    draft.cancel()
    const planId = await (hasRoadmap ? planFromRoadmap : makePlan)(read(fields))
    await router.navigate({ href: paths.plan({ plan: planId }) })
    onMade()
  })
  return (
    <Form form={form} ref={ref} onChange={draft.note} className="flex flex-col gap-8">
      <MoneyFields settings={settings} />
      <PoolFields pools={basis.pools} capacity={settings.capacity} />
      <AimFields mode={settings.mode} />
      <GoalFields targets={basis.targets} goals={settings.goals} />
      <Suspense fallback={<Skeleton of={words.loadingChoices} />}>
        <LazyChoiceFields
          candidates={basis.candidates}
          choices={choices}
          onChange={(next) => {
            chosen.current = next
            setChoices(next)
            draft.note()
          }}
        />
      </Suspense>
      <div className="grid gap-6 sm:grid-cols-2">
        <Select
          label={words.highRisk}
          name="highRisk"
          options={words.yesNoUnsure}
          defaultValue={settings.highRisk}
          className="max-w-40"
        />
        <Select
          label={words.buildsModels}
          name="buildsModels"
          options={words.yesNoUnsure}
          defaultValue={settings.buildsModels}
          className="max-w-40"
        />
      </div>
      <Checkbox
        label={words.perDepartment}
        hint={words.perDepartmentHint}
        name="perDepartment"
        defaultChecked={settings.perDepartment}
      />
      {hasRoadmap && <p className="max-w-measure text-14 text-ink-2">{words.fromRoadmapNote}</p>}
      <ActFailure title={words.saveFailed} error={draft.error} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind="primary" type="submit" isBusy={form.isBusy}>
          {hasRoadmap ? words.makeFromRoadmap : words.make}
        </Button>
        <output className="text-13 text-ink-3">
          {form.isBusy && words.making}
          {!form.isBusy && draft.savedAt && words.saved(formats.time(draft.savedAt))}
        </output>
      </div>
    </Form>
  )
}
