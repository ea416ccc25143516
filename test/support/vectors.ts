// Reads the published test vectors and compares results with their stated tolerance.
import { readFileSync } from 'node:fs'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** One case of a vector file; `input` is complete (a named base case is already merged in). */
export type VectorCase = {
  id: string
  fn: string
  input: any
  expected: any
  tolerance: { absolute: number; relative: number }
  note?: string
}

type VectorFile = { tolerance: VectorCase['tolerance']; cases: VectorCase[] }

/** All cases of `test/vectors/<topic>.json`, with `base` inputs resolved. */
export function readVectors(topic: string): VectorCase[] {
  const url = new URL(`../vectors/${topic}.json`, import.meta.url)
  const file = JSON.parse(readFileSync(url, 'utf8')) as VectorFile
  const byId = new Map(file.cases.map((each) => [each.id, each]))
  return file.cases.map((each) => ({
    ...each,
    input: withBase(each.input, byId),
    tolerance: each.tolerance ?? file.tolerance,
  }))
}

function withBase(input: VectorCase['input'], byId: Map<string, VectorCase>): VectorCase['input'] {
  if (input === null || typeof input !== 'object' || !('base' in input)) return input
  const { base, ...rest } = input
  return { ...withBase(byId.get(base)?.input, byId), ...rest }
}

/** The first difference between a result and what a vector expects, or null; numbers within tolerance. */
export function difference(
  got: unknown,
  expected: Json,
  tolerance: VectorCase['tolerance'],
  path = '$',
): string | null {
  if (typeof expected === 'number') {
    const allowed = tolerance.absolute + tolerance.relative * Math.abs(expected)
    const near = typeof got === 'number' && Math.abs(got - expected) <= allowed
    return near ? null : `${path}: got ${String(got)}, expected ${expected}`
  }
  if (expected === null || typeof expected !== 'object') {
    return got === expected
      ? null
      : `${path}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`
  }
  if (got === null || typeof got !== 'object') return `${path}: got ${JSON.stringify(got)}`
  if (Array.isArray(expected) && (got as unknown[]).length !== expected.length) {
    return `${path}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`
  }
  for (const [key, value] of Object.entries(expected)) {
    const found = difference(
      (got as Record<string, unknown>)[key],
      value,
      tolerance,
      `${path}.${key}`,
    )
    if (found) return found
  }
  return null
}
