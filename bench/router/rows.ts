// The rows of the complexity score and the ways in which they are split.
import { join } from 'node:path'
import { readRows, rowFiles } from '../support/rows.ts'
import { seededRandom, shuffled } from '../support/seeded.ts'

export type RouterRow = {
  id: string
  set: string
  subject: string
  prompt: string
  weak: boolean
  strong: boolean
}

export type Split = { train: RouterRow[]; test: RouterRow[] }

export const ROUTER_DATA = join(import.meta.dirname, '../data/router')

/** Rows the published routers had: about 1,500 labels. */
const SMALL_TRAINING = 1_531

/** All rows of a folder. */
export function routerRows(folder: string): RouterRow[] {
  return rowFiles(folder).flatMap((file) => readRows<RouterRow>(file))
}

/** Split A: five times a small random part trains and the rest tests. */
export function smallTrainingSplits(rows: RouterRow[]): Split[] {
  return [1, 2, 3, 4, 5].map((seed) => {
    const order = shuffled(rows, seededRandom(seed))
    return { train: order.slice(0, SMALL_TRAINING), test: order.slice(SMALL_TRAINING) }
  })
}

/** Splits B and D: five folds, shuffled by the seed. */
export function foldSplits(rows: RouterRow[], seed: number): Split[] {
  const order = shuffled(rows, seededRandom(seed))
  return folds((index) => index % 5, order)
}

/** Split C: subject number i, by alphabet, stands in fold i mod 5, so that no test subject was seen. */
export function subjectSplits(rows: RouterRow[]): Split[] {
  const subjects = [...new Set(rows.map((row) => row.subject))].toSorted()
  return folds((_, row) => subjects.indexOf(row.subject) % 5, rows)
}

function folds(foldOf: (index: number, row: RouterRow) => number, rows: RouterRow[]): Split[] {
  return [0, 1, 2, 3, 4].map((fold) => ({
    train: rows.filter((row, index) => foldOf(index, row) !== fold),
    test: rows.filter((row, index) => foldOf(index, row) === fold),
  }))
}
