// Regulatory mappings: every record names a regime, a reference and a practice that exist. Whether a
// record has grown stale depends on the day and is not looked at here.
import type { Framework, Mapping } from './framework.ts'
import { duplicateIds, error, type FrameworkProblem } from './framework-problem.ts'

/** Findings about a mapping: regimes, references and practices it does not know. */
export function lintMapping(mapping: Mapping, framework?: Framework): FrameworkProblem[] {
  const regimes = new Map(mapping.regimes.map((regime) => [regime.id, regime]))
  const practices = framework && new Set(framework.practices.map(({ id }) => id))
  const problems = mapping.records.flatMap(({ practice, regime, ref }, index) => {
    const path = `records.${index}`
    const codes = regimes.get(regime)?.codes
    return [
      ...(regimes.has(regime)
        ? []
        : [error(`${path}.regime`, 'unknown-regime', `There is no regime ${regime}`)]),
      ...(codes === undefined || codes.includes(ref)
        ? []
        : [error(`${path}.ref`, 'unknown-ref', `${regime} has no ${ref}`)]),
      ...(practices === undefined || practices.has(practice)
        ? []
        : [error(`${path}.practice`, 'unknown-practice', `There is no practice ${practice}`)]),
    ]
  })
  return [...duplicateIds(mapping.regimes, 'regimes'), ...problems]
}
