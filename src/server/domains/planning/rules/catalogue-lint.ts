// What must hold between the entries of a catalogue, beyond the shape of each: references, order,
// symmetry, languages. Reading and shape are in catalogue.ts.
import { type Catalogue, type Initiative, JUDGEMENT } from './catalogue.ts'

/** One fault of a catalogue: which rule, at which entry, and the detail to mend it. */
export type CatalogueFault = {
  readonly rule:
    | 'duplicate-id'
    | 'unknown-reference'
    | 'circular-needs'
    | 'one-sided-exclusion'
    | 'excludes-its-need'
    | 'lift-out-of-order'
    | 'unknown-target'
    | 'repeated-target'
    | 'unknown-source'
    | 'overconfident'
    | 'unknown-pool'
    | 'steps-do-not-fill-weeks'
    | 'condition'
    | 'missing-language'
  readonly at: string
  readonly detail: string
}

/** What the catalogue is checked against. */
export type LintContext = {
  /** Dimensions, or practices, that a lift may name. */
  readonly targets: readonly string[]
  /** The fault of an `applies_when` expression in plain words, or null when it can be read. */
  readonly checkExpression: (text: string) => string | null
}

/** Every fault of a catalogue, in the order of its entries; empty when it may be published. */
export function lintCatalogue(catalogue: Catalogue, context: LintContext): CatalogueFault[] {
  return [
    ...duplicateIds(catalogue.initiatives),
    ...missingLanguages(catalogue),
    ...catalogue.initiatives.flatMap((initiative) => [
      ...unknownReferences(initiative, catalogue),
      ...exclusionFaults(initiative, catalogue),
      ...liftFaults(initiative, catalogue, context),
      ...planningFaults(initiative, catalogue, context),
    ]),
    ...circularNeeds(catalogue.initiatives),
  ]
}

function fault(rule: CatalogueFault['rule'], at: string, detail: string): CatalogueFault {
  return { rule, at, detail }
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

function duplicateIds(initiatives: readonly Initiative[]): CatalogueFault[] {
  return repeated(initiatives.map(({ id }) => id)).map((id) =>
    fault('duplicate-id', id, 'This id is used more than once'),
  )
}

function missingLanguages(catalogue: Catalogue): CatalogueFault[] {
  const ownTexts = catalogue.initiatives.flatMap((initiative) =>
    [
      initiative.title,
      initiative.description,
      ...initiative.steps.map((step) => step.text),
      ...initiative.closes_with.map((evidence) => evidence.text),
    ].map((text) => ({ at: initiative.id, text })),
  )
  const fileTexts = [
    catalogue.provenance.note,
    ...Object.values(catalogue.pools),
    ...catalogue.changelog.map((entry) => entry.note),
  ].map((text) => ({ at: catalogue.id, text }))
  return [...fileTexts, ...ownTexts].flatMap(({ at, text }) =>
    catalogue.locales
      .filter((locale) => !text[locale])
      .map((locale) => fault('missing-language', at, `A text is missing in ${locale}`)),
  )
}

/** Every initiative that another waits for, whether all or one of them are needed. */
function needed(initiative: Initiative): string[] {
  return [...initiative.needs, ...initiative.needs_any.flat()]
}

function unknownReferences(initiative: Initiative, { initiatives }: Catalogue): CatalogueFault[] {
  return [...needed(initiative), ...initiative.excludes]
    .filter((id) => !initiatives.some((other) => other.id === id))
    .map((id) => fault('unknown-reference', initiative.id, `${id} is not in the catalogue`))
}

function exclusionFaults(initiative: Initiative, { initiatives }: Catalogue): CatalogueFault[] {
  const oneSided = initiatives
    .filter((other) => initiative.excludes.includes(other.id))
    .filter((other) => !other.excludes.includes(initiative.id))
    .map((other) =>
      fault('one-sided-exclusion', initiative.id, `${other.id} does not exclude it in return`),
    )
  const contradictory = initiative.excludes
    .filter((id) => initiative.needs.includes(id))
    .map((id) => fault('excludes-its-need', initiative.id, `It needs ${id} and excludes it`))
  return [...oneSided, ...contradictory]
}

function liftFaults(
  { id, lifts }: Initiative,
  { provenance }: Catalogue,
  { targets }: LintContext,
): CatalogueFault[] {
  const sources = [JUDGEMENT, ...provenance.sources.map((source) => source.id)]
  const repeatedTargets = repeated(lifts.map(({ target }) => target)).map((target) =>
    fault('repeated-target', id, `${target} is lifted twice`),
  )
  const others = lifts.flatMap(({ target, points, low, high, source, confidence }) => {
    const faults: CatalogueFault[] = []
    if (low > points || points > high) {
      faults.push(fault('lift-out-of-order', id, `${target}: low, points, high do not ascend`))
    }
    if (!targets.includes(target)) {
      faults.push(fault('unknown-target', id, `${target} is not a target of the framework`))
    }
    if (!sources.includes(source)) {
      faults.push(fault('unknown-source', id, `${source} is not among the sources of the file`))
    }
    if (source === JUDGEMENT && confidence === 'high') {
      faults.push(fault('overconfident', id, `${target}: a judgement is never of high confidence`))
    }
    return faults
  })
  return [...repeatedTargets, ...others]
}

function planningFaults(
  { id, effort, steps, weeks, applies_when: condition }: Initiative,
  { pools }: Catalogue,
  { checkExpression }: LintContext,
): CatalogueFault[] {
  const faults = Object.keys(effort)
    .filter((pool) => !(pool in pools))
    .map((pool) => fault('unknown-pool', id, `${pool} is not among the pools of the file`))
  const stepWeeks = steps.reduce((sum, step) => sum + step.weeks, 0)
  if (stepWeeks !== weeks) {
    // Progress is finished step weeks over planned weeks: a gap would never reach 100 per cent.
    faults.push(fault('steps-do-not-fill-weeks', id, `${stepWeeks} of ${weeks} weeks`))
  }
  const unreadable = condition === undefined ? null : checkExpression(condition)
  if (unreadable !== null) faults.push(fault('condition', id, unreadable))
  return faults
}

/** Takes away, again and again, whatever waits for nothing left; what remains waits in a circle. */
function circularNeeds(initiatives: readonly Initiative[]): CatalogueFault[] {
  let waiting = [...initiatives]
  for (;;) {
    const ids = new Set(waiting.map(({ id }) => id))
    const still = waiting.filter((initiative) => needed(initiative).some((id) => ids.has(id)))
    if (still.length === waiting.length) break
    waiting = still
  }
  return waiting.map(({ id }) =>
    fault('circular-needs', id, 'It needs itself, or something that does, directly or not'),
  )
}
