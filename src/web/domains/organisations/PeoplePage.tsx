// The people of the organisation: find them, invite more, open one of them.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMay, useSession } from '../../foundation/session/session.ts'
import { DataTable, type Column } from '../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { NoMatches } from '../../foundation/ui/NoMatches.tsx'
import { Status } from '../../foundation/ui/Status.tsx'
import { Tag } from '../../foundation/ui/Tag.tsx'
import { useKeys } from '../../foundation/ui/useKeys.ts'
import { PageFailure } from '../../PageFailure.tsx'
import { paths } from '../../paths.ts'
import { departmentsQuery, membersQuery, type Member } from './data.ts'
import { placeDepartments, type PlacedDepartment } from './department-tree.ts'
import { DeniedPage } from './DeniedPage.tsx'
import { describeGrants } from './describe-grants.ts'
import { InviteSheet } from './InviteSheet.tsx'
import { MemberSheet } from './MemberSheet.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PeopleHeader } from './PeopleHeader.tsx'
import { filterOf, type PeopleSearch } from './search.ts'
import { words } from './words/people.ts'
import { roleNames } from './words/terms.ts'

const route = getRouteApi('/$organisation/settings/people')

export function PeoplePage() {
  const mayRead = useMay('members.read')
  return mayRead ? <People /> : <DeniedPage title={words.people} reason={words.readDenied} />
}

function People() {
  const search = route.useSearch()
  const router = useRouter()
  const session = useSession()
  const mayInvite = useMay('members.invite')
  const list = useQuery(membersQuery(filterOf(search)))
  const departments = placeDepartments(useSuspenseQuery(departmentsQuery()).data.items)
  const underSheet = { ...search, person: undefined, open: undefined }
  const goTo = (next: PeopleSearch) =>
    void router.navigate({ href: paths.people(next), resetScroll: false })
  useKeys(
    mayInvite
      ? [
          {
            keys: 'c',
            does: words.inviteSomebody,
            act: () => goTo({ ...underSheet, open: 'invite' }),
          },
        ]
      : [],
  )
  return (
    <>
      <PeopleHeader current="people" />
      <PeopleFilters search={search} departments={departments} />
      {list.error ? (
        <PageFailure error={list.error} reset={() => void list.refetch()} />
      ) : (
        <DataTable
          caption={words.people}
          isMainList
          isLoading={list.isPending}
          columns={columnsFor(underSheet, departments)}
          rows={list.data?.items ?? []}
          keyOf={(member) => member.memberId}
          empty={<NoPeople search={search} departments={departments} />}
        />
      )}
      {list.data && list.data.total > 0 && (
        <p className="mt-3 text-13 text-ink-3">
          {words.total(list.data.total, filtersInWords(search, departments).length > 0)}
        </p>
      )}
      <Pages search={underSheet} nextCursor={list.data?.nextCursor ?? null} />
      <InviteSheet
        isOpen={search.open === 'invite'}
        onDone={() => goTo(underSheet)}
        departments={departments}
      />
      <MemberSheet
        memberId={search.person}
        departments={departments}
        session={session}
        onClose={() => goTo(underSheet)}
      />
    </>
  )
}

function columnsFor(
  search: PeopleSearch,
  departments: readonly PlacedDepartment[],
): Column<Member>[] {
  const places = new Map(departments.map(({ departmentId, path }) => [departmentId, path]))
  return [
    {
      id: 'name',
      title: words.name,
      cell: (member) => (
        <span className="flex flex-wrap items-center gap-x-3">
          <a href={paths.people({ ...search, person: member.memberId })} className="py-1">
            {member.name}
          </a>
          {member.isYou && <Tag>{words.you}</Tag>}
          {member.state === 'suspended' && <Status tone="warn">{words.suspended}</Status>}
        </span>
      ),
    },
    { id: 'address', title: words.address, cell: (member) => member.email },
    {
      id: 'department',
      title: words.department,
      cell: ({ departmentId }) => places.get(departmentId ?? '') ?? words.noDepartment,
    },
    {
      id: 'roles',
      title: words.roles,
      cell: ({ grants }) => describeGrants(grants, departments).join(', '),
    },
  ]
}

function NoPeople({
  search,
  departments,
}: {
  search: PeopleSearch
  departments: PlacedDepartment[]
}) {
  const filters = filtersInWords(search, departments)
  if (filters.length > 0) return <NoMatches filters={filters} clearHref={paths.people()} />
  return <EmptyState title={words.nobodyTitle}>{words.nobody}</EmptyState>
}

function filtersInWords(
  { search, department, role }: PeopleSearch,
  departments: readonly PlacedDepartment[],
): string[] {
  const name = departments.find(({ departmentId }) => departmentId === department)?.path
  return [
    search === undefined ? '' : words.filterSearch(search),
    department === undefined ? '' : words.filterDepartment(name ?? words.archivedDepartment),
    role === undefined ? '' : words.filterRole(roleNames[role]),
  ].filter(Boolean)
}

function Pages({ search, nextCursor }: { search: PeopleSearch; nextCursor: string | null }) {
  if (nextCursor === null && search.after === undefined) return null
  return (
    <nav aria-label={words.pages} className="flex flex-wrap gap-3 py-3 print:hidden">
      {search.after !== undefined && (
        <LinkButton href={paths.people({ ...search, after: undefined })}>
          {words.firstPage}
        </LinkButton>
      )}
      {nextCursor !== null && (
        <LinkButton href={paths.people({ ...search, after: nextCursor })} rel="next">
          {words.nextPage}
        </LinkButton>
      )}
    </nav>
  )
}
