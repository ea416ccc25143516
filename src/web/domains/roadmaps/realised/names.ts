// Names for the ids of dimensions and departments.

type Named = { id: string; name: string }

/** The name of an id; one that nobody named stays as it is. */
export function nameIn(named: readonly Named[], id: string): string {
  return named.find((each) => each.id === id)?.name ?? id
}
