// Who will see what: mode, readers of named answers, smallest group.
import { Checkbox } from '../../../foundation/ui/Checkbox.tsx'
import { FieldMessage } from '../../../foundation/ui/Field.tsx'
import { useFieldProblem } from '../../../foundation/ui/field-errors.ts'
import { RadioGroup } from '../../../foundation/ui/RadioGroup.tsx'
import type { Campaign } from '../data.ts'
import { largestGroup, smallestGroup } from '../limits.ts'
import { words } from '../words/setup.ts'
import { capitalised, modeWords, readerNames } from '../words/terms.ts'
import { NumberField } from './NumberField.tsx'
import { SetupPart } from './SetupPart.tsx'
import type { CampaignDraft } from './useCampaignDraft.ts'

type Mode = Campaign['mode']
type Reader = Campaign['readers'][number]
// The keys of a table are its terms; Object.keys loses that.
const modes = Object.keys(modeWords) as Mode[]
const readers = Object.keys(readerNames) as Reader[]
const isMode = (value: string): value is Mode => Object.hasOwn(modeWords, value)

/** The promise to the people who answer. */
export function PrivacyPart({ draft: { settings, change } }: { draft: CampaignDraft }) {
  return (
    <SetupPart id="privacy" title={words.privacy}>
      <RadioGroup
        label={words.mode}
        name="mode"
        hint={words.modeHint}
        options={modes.map((mode) => ({
          value: mode,
          label: modeWords[mode].name,
          hint: modeWords[mode].meaning,
        }))}
        value={settings.mode}
        onChange={(mode) => isMode(mode) && change({ mode })}
      />
      {settings.mode === 'named' && (
        <Readers chosen={settings.readers} onChange={(chosen) => change({ readers: chosen })} />
      )}
      <NumberField
        label={words.k}
        hint={words.kHint}
        name="k"
        unit={words.people}
        min={smallestGroup}
        max={largestGroup}
        value={settings.k}
        onChange={(k) => k !== undefined && change({ k })}
      />
    </SetupPart>
  )
}

function Readers({
  chosen,
  onChange,
}: {
  chosen: readonly Reader[]
  onChange: (chosen: Reader[]) => void
}) {
  const problem = useFieldProblem('readers')
  return (
    <fieldset className="max-w-md">
      <legend className="text-14 font-medium">{words.readers}</legend>
      <p className="text-13 text-ink-3">{words.readersHint}</p>
      {readers.map((reader) => (
        <Checkbox
          key={reader}
          label={capitalised(readerNames[reader])}
          checked={chosen.includes(reader)}
          onChange={({ target }) =>
            onChange(
              readers.filter((each) => (each === reader ? target.checked : chosen.includes(each))),
            )
          }
        />
      ))}
      <FieldMessage id={undefined} message={problem} />
    </fieldset>
  )
}
