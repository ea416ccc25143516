// Every address of the workspace as a function, so that a link to nowhere does not compile.
import { writeSearch } from './foundation/address/search.ts'
import { organisationSlug } from './foundation/api/call.ts'

type Search = Readonly<Record<string, string | undefined>>

const below = (path: string, search: Search = {}) =>
  `/${organisationSlug()}${path}${writeSearch(search)}`

export const paths = {
  home: () => below(''),
  account: () => below('/account'),
  settings: () => below('/settings'),
  people: (search?: Search) => below('/settings/people', search),
  invitations: (search?: Search) => below('/settings/people/invitations', search),
  inviteList: () => below('/settings/people/import'),
  departments: (search?: Search) => below('/settings/departments', search),
  roles: (search?: Search) => below('/settings/roles', search),
  assessments: (search?: Search) => below('/measure', search),
  /** Setting one up: a new one, or the draft that `search` names. */
  newAssessment: (search?: Search) => below('/measure/new', search),
  progress: (campaignId: string, search?: Search) =>
    below(`/measure/${campaignId}/progress`, search),
  invited: (campaignId: string, search?: Search) => below(`/measure/${campaignId}/people`, search),
  ownPractices: () => below('/measure/practices'),
  practices: (campaignId: string, search?: Search) =>
    below(`/measure/${campaignId}/practices`, search),
  practice: (campaignId: string, practice: string) =>
    below(`/measure/${campaignId}/practices/${practice}`),
  proof: (campaignId: string) => below(`/measure/${campaignId}/proof`),
  poster: (campaignId: string) => below(`/measure/${campaignId}/poster`),
  results: (campaignId: string, search?: Search) => below(`/measure/${campaignId}`, search),
  resultsOf: (campaignId: string, groupId: string) =>
    below(`/measure/${campaignId}/d/${encodeURIComponent(groupId)}`),
  questions: (campaignId: string) => below(`/measure/${campaignId}/questions`),
  question: (campaignId: string, itemId: string) =>
    below(`/measure/${campaignId}/questions/${itemId}`),
  whoSeesWhat: (campaignId: string) => below(`/measure/${campaignId}/who-sees-what`),
  releases: () => below('/measure/results'),
  trend: (search?: Search) => below('/measure/trend', search),
  templates: () => below('/measure/templates'),
  plan: (search?: Search) => below('/improve', search),
  /** One initiative, as the plan that `search` names sees it. */
  initiative: (initiativeId: string, search?: Search) =>
    below(`/improve/r/${encodeURIComponent(initiativeId)}`, search),
  roadmap: (search?: Search) => below('/improve/roadmap', search),
  realised: (search?: Search) => below('/improve/roadmap/realised', search),
  revisions: () => below('/improve/roadmap/revisions'),
  revision: (number: number) => below(`/improve/roadmap/revisions/${number}`),
  /** What the items of the roadmap lie below; not a page itself. */
  roadmapItems: () => below('/improve/i'),
  roadmapItem: (itemId: string, search?: Search) => below(`/improve/i/${itemId}`, search),
  template: (formId: string, search?: Search) => below(`/measure/templates/${formId}`, search),
}
