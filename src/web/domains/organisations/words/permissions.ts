// The table of permissions in sentences: each says what somebody may do. Complete by its type, so a new
// permission does not compile without its sentence.
import type { Permission, Role } from '../../../../server/permissions.ts'
import type { Reach } from '../role-table.ts'

/** Completes "may …". */
export const permissionSentences: Record<Permission, string> = {
  'organisation.read': 'Open the organisation',
  'organisation.edit': 'Change the profile of the organisation',
  'members.read': 'See who is a member and what they may do',
  'members.invite': 'Invite people',
  'members.manage': 'Change, suspend and remove members, and give roles',
  'departments.read': 'See the departments',
  'departments.manage': 'Add, change and archive departments',
  'assessments.read': 'See assessments and how they are set up',
  'assessments.launch': 'Set up, launch and close assessments',
  'assessments.monitor': 'See how many have answered',
  'results.own': 'See their own results',
  'results.group': 'See the results of departments',
  'results.totals': 'See the results of the whole organisation',
  'results.named': 'See who answered what, in rounds with names',
  'results.export': 'Export results',
  'evidence.read': 'See the practices they answer for, or review',
  'evidence.edit': 'Add and change evidence',
  'evidence.review': 'Review evidence',
  'advice.read': 'Read recommendations',
  'advice.decide': 'Accept or decline recommendations',
  'roadmap.read': 'See the roadmap',
  'roadmap.edit': 'Change the roadmap',
  'roadmap.work': 'Work on tasks of the roadmap',
  'sample.manage': 'Add and remove the sample organisation',
}

type Area = Permission extends `${infer A}.${string}` ? A : never

/** The heading under which an area of permissions stands. */
export const areaTitles: Record<Area, string> = {
  organisation: 'Organisation and people',
  members: 'Organisation and people',
  departments: 'Organisation and people',
  sample: 'Organisation and people',
  assessments: 'Assessments and evidence',
  evidence: 'Assessments and evidence',
  results: 'Results',
  advice: 'Improving',
  roadmap: 'Improving',
}

export const words = {
  title: 'Who may do what',
  summary: 'What each role may do here. The roles of one person add up.',
  byRole: 'By role',
  all: 'All roles',
  what: 'What',
  who: 'Who may',
  where: 'Where',
  you: 'You',
  everybody: 'Everybody',
  youEverywhere: 'Yes',
  youInDepartments: 'In your departments',
  youNever: 'No',
  rules: 'What always holds',
  ruleList: [
    'There is always an owner: the last one cannot leave, be suspended, be removed or give the role up.',
    'Nobody can give rights that they do not hold themselves, and only owners make owners.',
    'A lead of a department leads all its parts. Other roles hold in the whole organisation.',
    'No role shows what a single person answered in a confidential or anonymous round.',
  ],
  whoHasRole: (role: string) => `See who has the role ${role.toLowerCase()}`,
} as const

/** Those who hold a role, as they stand in a list of holders. */
export const holderWords: Record<Role, string> = {
  owner: 'owners',
  admin: 'admins',
  lead: 'leads',
  member: 'members',
  'privacy-officer': 'privacy officers',
  auditor: 'auditors',
  'billing-owner': 'billing owners',
}

/** Leads, by how far they may use a permission. */
export const leadWords: Record<Reach, string> = {
  everywhere: holderWords.lead,
  'in departments': 'leads in their departments',
  'only when everywhere': 'leads of the whole organisation',
}

/** How far the holder of one role may use a permission. */
export const reachWords: Record<Reach, string> = {
  everywhere: 'In the whole organisation',
  'in departments': 'In the departments they lead',
  'only when everywhere': 'Only if they lead the whole organisation',
}
