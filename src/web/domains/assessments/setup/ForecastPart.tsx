// What the results of this audience could show: departments that stay hidden, changes that can be told.
import { useQuery } from '@tanstack/react-query'
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import type { Formats } from '../../../foundation/ui/format.ts'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { byDepartment } from '../audience/list-summary.ts'
import { audienceQuery, forecastQuery, type Audience, type Forecast } from '../data.ts'
import { HiddenMark } from '../HiddenMark.tsx'
import { words as list } from '../words/audience.ts'
import { PartFailure } from '../PartFailure.tsx'
import { words } from '../words/setup.ts'
import type { Settings } from './settings.ts'
import { SetupPart } from './SetupPart.tsx'

type ForecastPartProps = { campaignId: string; settings: Settings }

/** Nothing while nobody is on the list. */
export function ForecastPart({ campaignId, settings }: ForecastPartProps) {
  const audience = useQuery(audienceQuery(campaignId)).data
  if (!audience || audience.people === 0) return null
  return (
    <SetupPart
      id="forecast"
      title={words.forecast}
      note={words.forecastNote(settings.targetPercent)}
    >
      <ForecastFigures audience={audience} settings={settings} />
    </SetupPart>
  )
}

function ForecastFigures({ audience, settings }: { audience: Audience; settings: Settings }) {
  const formats = useFormats()
  const { data, error, refetch } = useQuery(
    forecastQuery({
      groups: byDepartment(audience.groups).map(({ department, people }) => ({
        name: department ?? list.noDepartment,
        people,
      })),
      ratePercent: settings.targetPercent,
      k: settings.k,
    }),
  )
  if (error)
    return <PartFailure title={words.forecastFailed} error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton of={words.forecastLoading} shape="table" />
  return (
    <>
      <p className="max-w-md text-14">{summaryOf(data, formats).join(' ')}</p>
      <div className="max-w-md">
        <DataTable
          caption={words.forecastBy}
          columns={columnsFor(formats)}
          rows={data.groups}
          keyOf={({ name }) => name}
          empty={null}
        />
      </div>
    </>
  )
}

function summaryOf(forecast: Forecast, formats: Formats): string[] {
  const { expectedAnswers, smallestDetectableChange, answersForFivePoints } = forecast
  return [
    words.forecastAnswers(expectedAnswers),
    smallestDetectableChange === null
      ? words.forecastNoChange
      : words.forecastChange(formats.score(smallestDetectableChange)),
    words.forecastFive(formats.count(answersForFivePoints)),
  ]
}

type Group = Forecast['groups'][number]

function columnsFor(formats: Formats): Column<Group>[] {
  return [
    { id: 'department', title: words.department, cell: ({ name }) => name },
    {
      id: 'people',
      title: words.asked,
      isNumber: true,
      cell: ({ people }) => formats.count(people),
    },
    {
      id: 'answers',
      title: words.expected,
      isNumber: true,
      cell: ({ expectedAnswers }) => formats.count(expectedAnswers),
    },
    { id: 'shown', title: words.shown, cell: (group) => <Outlook group={group} /> },
  ]
}

function Outlook({ group }: { group: Group }) {
  const formats = useFormats()
  const { isLikelyHidden, reason, peopleNeeded, smallestDetectableChange } = group
  if (isLikelyHidden)
    return (
      <HiddenMark>
        {reason === 'complement' ? words.complement : words.likelyHidden(peopleNeeded)}
      </HiddenMark>
    )
  return smallestDetectableChange === null
    ? words.likelyShown
    : words.likelyChange(formats.score(smallestDetectableChange))
}
