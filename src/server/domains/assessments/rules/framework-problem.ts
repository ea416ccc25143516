// What a check says about a file, and how checks write it down.

/** One fault or doubt in a file. Errors stop publishing; warnings ask a person to look. */
export type FrameworkProblem = {
  /** Where, as dotted path: `items.3.options.0.label.en`; empty for the whole file. */
  path: string
  rule: string
  message: string
  severity: 'error' | 'warning'
}

/** A finding that stops publishing. */
export function error(path: string, rule: string, message: string): FrameworkProblem {
  return { path, rule, message, severity: 'error' }
}

/** A finding for a person to judge. */
export function warning(path: string, rule: string, message: string): FrameworkProblem {
  return { path, rule, message, severity: 'warning' }
}

/** An error for every entry whose id an earlier entry already has. */
export function duplicateIds(entries: readonly { id: string }[], path: string): FrameworkProblem[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [error(`${path}.${index}.id`, 'unique-id', `The id ${id} is used twice`)]
  })
}
