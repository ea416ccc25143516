// Runs one published vector case by its id and reports the first difference found.
import { difference, readVectors } from './vectors.ts'

/** Where `run(input)` first differs from what case `id` of `test/vectors/<topic>.json` states, or null. */
export function vectorDifference(
  topic: string,
  id: string,
  run: (input: any) => unknown,
): string | null {
  const found = readVectors(topic).find((each) => each.id === id)
  if (!found) throw new Error(`test/vectors/${topic}.json has no case ${id}`)
  return difference(run(found.input), found.expected, found.tolerance)
}
