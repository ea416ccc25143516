// One entry of a list by repeatable chance.

/** One entry of a list that is not empty. */
export function pick<T>(random: () => number, list: readonly T[]): T {
  const entry = list[Math.floor(random() * list.length)]
  if (entry === undefined) throw new Error('Nothing to pick from an empty list.')
  return entry
}
