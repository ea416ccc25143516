// All results, newest first.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMay } from '../../foundation/session/session.ts'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { Status } from '../../foundation/ui/Status.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { paths } from '../../paths.ts'
import { releasesQuery, type Overview } from './data.ts'
import { modeWords } from './words.ts'

export function ReleasesPage() {
  const { data } = useSuspenseQuery(releasesQuery())
  const formats = useFormats()
  const mayReadAssessments = useMay('assessments.read')
  const latest = newestOfEach(data.items)
  return (
    <>
      <PageHeader
        title="Results"
        actions={
          latest.length > 1 ? (
            <LinkButton href={paths.trend()}>Trend over rounds</LinkButton>
          ) : undefined
        }
      />
      <DataTable
        caption="Results"
        isMainList
        rows={latest}
        keyOf={(release) => release.releaseId}
        columns={[
          {
            id: 'name',
            title: 'Assessment',
            cell: (release) => <a href={paths.results(release.campaignId)}>{release.campaign}</a>,
          },
          { id: 'closed', title: 'Closed', cell: (release) => formats.date(release.closedOn) },
          {
            id: 'answers',
            title: 'Answers',
            isNumber: true,
            cell: (release) =>
              release.answers === null ? 'Not shown' : formats.count(release.answers),
          },
          { id: 'mode', title: 'Mode', cell: (release) => modeWords[release.mode] },
          {
            id: 'state',
            title: 'State',
            cell: (release) =>
              release.staleReason === null ? (
                <Status tone="ok">Current</Status>
              ) : (
                <Status tone="warn">Out of date</Status>
              ),
          },
        ]}
        empty={
          <EmptyState
            title="Results will be listed here"
            action={
              mayReadAssessments && (
                <LinkButton href={paths.assessments()}>See the assessments</LinkButton>
              )
            }
          >
            They appear within a minute after an assessment is closed.
          </EmptyState>
        }
      />
    </>
  )
}

function newestOfEach(releases: readonly Overview['release'][]): Overview['release'][] {
  return releases.filter(
    ({ campaignId }, index) =>
      releases.findIndex((each) => each.campaignId === campaignId) === index,
  )
}
