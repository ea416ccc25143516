// What is asked, under which name, with which note.
import { useSuspenseQuery } from '@tanstack/react-query'
import { Checkbox } from '../../../foundation/ui/Checkbox.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { RadioGroup } from '../../../foundation/ui/RadioGroup.tsx'
import { TextArea } from '../../../foundation/ui/TextArea.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { paths } from '../../../paths.ts'
import { templatesQuery } from '../data.ts'
import { words } from '../words/setup.ts'
import { audienceNames } from '../words/terms.ts'
import { sentForms } from './settings.ts'
import { SetupPart } from './SetupPart.tsx'
import type { CampaignDraft } from './useCampaignDraft.ts'

/** The name, the form with its extras, and the note. */
export function QuestionsPart({ draft: { settings, change } }: { draft: CampaignDraft }) {
  const formats = useFormats()
  const { items } = useSuspenseQuery(templatesQuery()).data
  const form = items.find(({ formId }) => formId === settings.formId)
  const options = sentForms(items).map(({ formId, name, questions, minutes, audience }) => ({
    value: formId,
    label: name,
    hint: words.formHint(
      questions,
      minutes,
      formats.list(audience.map((each) => audienceNames[each])),
    ),
  }))
  return (
    <SetupPart id="questions" title={words.questions}>
      <TextInput
        label={words.name}
        hint={words.nameHint}
        name="name"
        maxLength={120}
        defaultValue={settings.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <RadioGroup
        label={words.form}
        name="formId"
        hint={<a href={paths.template(settings.formId)}>{words.seeQuestions}</a>}
        options={options}
        value={settings.formId}
        onChange={(formId) => change({ formId, hasScenarios: false, leadership: false })}
      />
      {form && (form.cases > 0 || form.audience.includes('everyone')) && (
        <div className="-my-2.5 max-w-md">
          {form.audience.includes('everyone') && (
            <Checkbox
              label={words.leadership}
              hint={words.leadershipHint}
              checked={settings.leadership}
              onChange={(event) => change({ leadership: event.target.checked })}
            />
          )}
          {form.cases > 0 && (
            <Checkbox
              label={words.scenarios}
              hint={words.scenariosHint}
              checked={settings.hasScenarios}
              onChange={(event) => change({ hasScenarios: event.target.checked })}
            />
          )}
        </div>
      )}
      <TextArea
        label={words.note}
        hint={words.noteHint}
        name="note"
        isOptional
        rows={3}
        maxLength={1000}
        defaultValue={settings.note ?? ''}
        onChange={(event) => change({ note: event.target.value.trim() || null })}
      />
    </SetupPart>
  )
}
