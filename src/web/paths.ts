// Every address of the workspace as a function, so that a link to nowhere does not compile.
import { organisationSlug } from './foundation/api/call.ts'

const below = (path: string) => `/${organisationSlug()}${path}`

export const paths = {
  home: () => below(''),
  account: () => below('/account'),
  settings: () => below('/settings'),
  people: () => below('/settings/people'),
  departments: () => below('/settings/departments'),
}
