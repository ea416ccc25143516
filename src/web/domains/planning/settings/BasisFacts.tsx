// What a plan would rest on: the results, the groups planned for, and those too small to show.
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { paths } from '../../../paths.ts'
import type { Basis } from '../data.ts'
import { groupName } from '../names.ts'
import { initiatives } from '../words/terms.ts'
import { words } from '../words/settings.ts'

export function BasisFacts({ basis }: { basis: Basis }) {
  const formats = useFormats()
  const { release, groups, candidates } = basis
  if (!release) return null
  const shown = groups.filter(({ parent }) => parent === null)
  const hidden = groups.filter(({ parent }) => parent !== null)
  const facts = [
    {
      term: words.results,
      detail: (
        <>
          <a href={paths.results(release.campaignId)}>{release.campaign}</a>,{' '}
          {words.closed(formats.date(release.closedOn))}
        </>
      ),
    },
    {
      term: words.groups,
      detail: formats.list(
        shown.map(({ name, people }) =>
          people === 0 ? name : words.groupWithPeople(name, formats.count(people)),
        ),
      ),
    },
    ...(hidden.length === 0
      ? []
      : [
          {
            term: words.hidden,
            detail: (
              <ul>
                {hidden.map(({ id, parent }) => (
                  <li key={id}>
                    {words.countedIn(groupName(groups, id), groupName(groups, parent ?? id))}
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
    {
      term: words.catalogue,
      detail: initiatives(new Set(candidates.map(({ initiativeId }) => initiativeId)).size),
    },
  ]
  return <DefinitionList items={facts} />
}
