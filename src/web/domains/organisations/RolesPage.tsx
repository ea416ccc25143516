// Who may do what: the table of permissions in sentences, for all roles or one of them.
import { getRouteApi } from '@tanstack/react-router'
import { roles, type Role } from '../../../server/permissions.ts'
import { useMay, useSession, type Session } from '../../foundation/session/session.ts'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { Status } from '../../foundation/ui/Status.tsx'
import { Tabs } from '../../foundation/ui/Tabs.tsx'
import { paths } from '../../paths.ts'
import { permissionGroups, type PermissionRow } from './role-table.ts'
import {
  holderWords,
  leadWords,
  permissionSentences,
  reachWords,
  words,
} from './words/permissions.ts'
import { roleNames, rolePurposes } from './words/terms.ts'

const route = getRouteApi('/$organisation/settings/roles')

export function RolesPage() {
  const { role } = route.useSearch()
  const mayReadMembers = useMay('members.read')
  return (
    <>
      <PageHeader title={words.title} summary={words.summary} />
      <div className="-mt-4 mb-6">
        <Tabs
          label={words.byRole}
          items={[undefined, ...roles].map((each) => ({
            label: each ? roleNames[each] : words.all,
            href: paths.roles({ role: each }),
            isCurrent: each === role,
          }))}
        />
      </div>
      {role && (
        <p className="max-w-measure">
          {rolePurposes[role]}.{' '}
          {mayReadMembers && (
            <a href={paths.people({ role })}>{words.whoHasRole(roleNames[role])}</a>
          )}
        </p>
      )}
      {permissionGroups(role).map(({ title, rows }) => (
        <Section key={title} title={title}>
          <PermissionTable title={title} rows={rows} role={role} />
        </Section>
      ))}
      <Section title={words.rules}>
        <ul className="max-w-measure list-disc ps-5 text-14">
          {words.ruleList.map((rule) => (
            <li key={rule} className="py-1">
              {rule}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

type PermissionTableProps = {
  title: string
  rows: readonly PermissionRow[]
  role: Role | undefined
}

function PermissionTable({ title, rows, role }: PermissionTableProps) {
  const session = useSession()
  const formats = useFormats()
  return (
    <DataTable
      caption={title}
      rows={rows}
      keyOf={({ permission }) => permission}
      columns={[
        {
          id: 'what',
          title: words.what,
          cell: ({ permission }) => (
            <span className="block md:w-88">{permissionSentences[permission]}</span>
          ),
        },
        role === undefined
          ? {
              id: 'who',
              title: words.who,
              cell: ({ reaches }) => formats.list(holdersOf(reaches)),
            }
          : {
              id: 'where',
              title: words.where,
              cell: ({ reaches }) => reachWords[reaches.get(role) ?? 'everywhere'],
            },
        {
          id: 'you',
          title: words.you,
          cell: (row) => (
            <span className="block md:w-40">
              <Own session={session} row={row} />
            </span>
          ),
        },
      ]}
      empty={null}
    />
  )
}

const isForEverybody = (reaches: PermissionRow['reaches']) => reaches.size === roles.length

function holdersOf(reaches: PermissionRow['reaches']): string[] {
  if (isForEverybody(reaches)) return [words.everybody]
  const [first = '', ...others] = [...reaches].map(([role, reach]) =>
    role === 'lead' ? leadWords[reach] : holderWords[role],
  )
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others]
}

function Own({ session, row }: { session: Session; row: PermissionRow }) {
  const { permission, reaches } = row
  if (!session.permissions.includes(permission))
    return <span className="text-ink-3">{words.youNever}</span>
  const isWide = session.wide.includes(permission) || isForEverybody(reaches)
  return <Status tone="ok">{isWide ? words.youEverywhere : words.youInDepartments}</Status>
}
