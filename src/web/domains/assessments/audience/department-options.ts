// Departments as options to choose from, each by its path, since two may have the same name. Pure.
import type { Option } from '../../../foundation/ui/Select.tsx'
import type { Department } from '../data.ts'

/** "Sales / Europe" for each; departments come from the server with parents before their parts. */
export function departmentOptions(departments: readonly Department[]): Option[] {
  const paths = new Map<string, string>()
  return departments.map(({ departmentId, parentId, name }) => {
    const above = paths.get(parentId ?? '')
    const label = above === undefined ? name : `${above} / ${name}`
    paths.set(departmentId, label)
    return { value: departmentId, label }
  })
}
