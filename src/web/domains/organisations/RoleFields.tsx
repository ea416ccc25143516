// The roles of a member as boxes to tick, and what a lead leads.
import { lazy, Suspense } from 'react'
import type { Role } from '../../../server/permissions.ts'
import { Checkbox } from '../../foundation/ui/Checkbox.tsx'
import { RadioGroup } from '../../foundation/ui/RadioGroup.tsx'
import { Skeleton } from '../../foundation/ui/Skeleton.tsx'
import { paths } from '../../paths.ts'
import type { Member } from './data.ts'
import type { PlacedDepartment } from './department-tree.ts'
import type { Standing } from './standing.ts'
import { words } from './words/people.ts'
import { optionsOf, roleNames, rolePurposes } from './words/terms.ts'

// Its widgets are heavy and few people are leads.
const MultiSelect = lazy(() =>
  import('../../foundation/ui/MultiSelect.tsx').then((file) => ({ default: file.MultiSelect })),
)

type Grants = Member['grants']

type RoleFieldsProps = {
  grants: Grants
  onChange: (grants: Grants) => void
  departments: readonly PlacedDepartment[]
  standing: Standing
  mayGive: (role: Role) => boolean
  isYou: boolean
}

/** One box a role; a box that cannot be changed says why. */
export function RoleFields(props: RoleFieldsProps) {
  const { grants, onChange, departments, standing, mayGive, isYou } = props
  const toggle = (role: Role, isHeld: boolean) =>
    onChange(
      isHeld
        ? [...grants, { role, departmentIds: null }]
        : grants.filter((grant) => grant.role !== role),
    )
  const reasonAgainst = (role: Role) => {
    if (standing.isBeyondReader) return words.beyondYou
    if (role === 'owner' && standing.isOnlyOwner) return words.onlyOwnerRole
    return mayGive(role) ? undefined : words.cannotGive
  }
  const lead = grants.find(({ role }) => role === 'lead')
  return (
    <fieldset>
      <legend className="text-14 font-medium">{words.roles}</legend>
      <p className="text-13 text-ink-3">
        {isYou ? `${words.ownRoles} ` : ''}
        <a href={paths.roles()}>{words.whatRolesDo}</a>
      </p>
      <div className="mt-2 border-t border-line">
        {optionsOf(roleNames).map(({ value: role, label }) => (
          <div key={role} className="ruled-row">
            <Checkbox
              label={label}
              hint={reasonAgainst(role) ?? rolePurposes[role]}
              checked={grants.some((grant) => grant.role === role)}
              disabled={reasonAgainst(role) !== undefined}
              onChange={(event) => toggle(role, event.target.checked)}
            />
            {role === 'lead' && lead && !standing.isBeyondReader && (
              <LeadScope
                departmentIds={lead.departmentIds}
                departments={departments}
                onChange={(departmentIds) =>
                  onChange(
                    grants.map((grant) => (grant === lead ? { role, departmentIds } : grant)),
                  )
                }
              />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

type LeadScopeProps = {
  departmentIds: string[] | null
  departments: readonly PlacedDepartment[]
  onChange: (departmentIds: string[] | null) => void
}

function LeadScope({ departmentIds, departments, onChange }: LeadScopeProps) {
  return (
    <div className="flex flex-col gap-4 ps-8 pb-4">
      <RadioGroup
        label={words.leads}
        name="leads"
        options={[
          { value: 'all', label: words.wholeOrganisation },
          { value: 'some', label: words.someDepartments, isDisabled: departments.length === 0 },
        ]}
        value={departmentIds === null ? 'all' : 'some'}
        onChange={(value) => onChange(value === 'all' ? null : [])}
      />
      {departmentIds !== null && (
        <Suspense fallback={<Skeleton of={words.departments} rows={2} />}>
          <MultiSelect
            label={words.leadDepartments}
            options={departments.map(({ departmentId, path }) => ({
              value: departmentId,
              label: path,
            }))}
            defaultValue={departmentIds}
            onChange={onChange}
          />
        </Suspense>
      )}
    </div>
  )
}
