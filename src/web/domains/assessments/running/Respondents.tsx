// Who has answered a named assessment, page by page.
import { useQuery } from '@tanstack/react-query'
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { NoMatches } from '../../../foundation/ui/NoMatches.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { paths } from '../../../paths.ts'
import { departmentsQuery } from '../../organisations/data.ts'
import { respondentsQuery, type Respondent } from '../data.ts'
import { PeopleFinder } from '../PeopleFinder.tsx'
import { PeoplePages } from '../PeoplePages.tsx'
import type { PeopleSearch } from '../search.ts'
import { words } from '../words/running.ts'
import { PartFailure } from '../PartFailure.tsx'
import { words as audience } from '../words/audience.ts'
import { invitationStateNames } from '../words/terms.ts'

type RespondentsProps = { campaignId: string; search: PeopleSearch }

/** A section of its own: it exists in named mode only. */
export function Respondents({ campaignId, search }: RespondentsProps) {
  const list = useQuery(respondentsQuery(campaignId, search))
  const columns = useColumns()
  return (
    <Section title={words.respondents} note={words.respondentsNote}>
      <PeopleFinder find={search.find} hrefOf={(find) => paths.progress(campaignId, { find })} />
      {list.error ? (
        <PartFailure
          title={words.respondentsFailed}
          error={list.error}
          onRetry={() => void list.refetch()}
        />
      ) : (
        <DataTable
          caption={words.respondents}
          isMainList
          isLoading={list.isPending}
          columns={columns}
          rows={list.data?.items ?? []}
          keyOf={({ invitationId }) => invitationId}
          empty={<Nobody campaignId={campaignId} find={search.find} />}
        />
      )}
      <PeoplePages
        after={search.after}
        nextCursor={list.data?.nextCursor}
        hrefOf={(after) => paths.progress(campaignId, { ...search, after })}
      />
    </Section>
  )
}

function Nobody({ campaignId, find }: { campaignId: string; find: string | undefined }) {
  if (find === undefined) return <p className="text-14 text-ink-2">{words.nobody}</p>
  return <NoMatches filters={[audience.filterFind(find)]} clearHref={paths.progress(campaignId)} />
}

function useColumns(): Column<Respondent>[] {
  const formats = useFormats()
  const departments = useQuery(departmentsQuery()).data?.items ?? []
  const names = new Map(departments.map(({ departmentId, name }) => [departmentId, name]))
  return [
    {
      id: 'name',
      title: words.name,
      cell: ({ name, email }) => name ?? email ?? words.forgotten,
    },
    { id: 'address', title: words.address, cell: ({ email }) => email ?? words.forgotten },
    {
      id: 'department',
      title: words.department,
      cell: ({ departmentId }) => names.get(departmentId ?? '') ?? audience.noDepartment,
    },
    { id: 'mail', title: words.mail, cell: ({ state }) => invitationStateNames[state] },
    {
      id: 'answered',
      title: words.answeredAt,
      isNumber: true,
      cell: ({ answeredAt }) => (answeredAt === null ? words.notYet : formats.dateTime(answeredAt)),
    },
  ]
}
