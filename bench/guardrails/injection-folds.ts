// Scores of rows by models that never saw them: folds, and whole sources left out.
import { createHash } from 'node:crypto'
import {
  exampleSum,
  injectionExample,
  trainInjection,
  type InjectionExample,
  type Learnt,
} from './injection-training.ts'
import {
  HARMLESS_SOURCES,
  isTrainable,
  labelledRows,
  madeRows,
  plainRows,
  type InjectionRow,
} from './injection-rows.ts'

export type Prepared = { row: InjectionRow; example: InjectionExample }

/** Reads every row once, so that many trainings can share the work. */
export function prepareRows(): { labelled: Prepared[]; aside: Prepared[] } {
  const labelled = labelledRows()
  return {
    labelled: labelled.map(prepared),
    aside: [...plainRows(), ...madeRows(labelled)].map(prepared),
  }
}

/** The direct model for these rows; rows of other languages are left out of the training. */
export function trainDirect(rows: readonly Prepared[]): Learnt {
  return trainInjection(rows.filter(({ row }) => isTrainable(row)).map(({ example }) => example))
}

/** Sums of the labelled rows, each from a model trained without its fold; `aside` trains always. */
export function foldSums(
  labelled: readonly Prepared[],
  aside: readonly Prepared[],
  folds = 5,
): number[] {
  const sums = Array.from(labelled, () => 0)
  for (let fold = 0; fold < folds; fold += 1) {
    const model = trainDirect([
      ...labelled.filter((each) => foldOf(each, folds) !== fold),
      ...aside,
    ])
    labelled.forEach((each, index) => {
      if (foldOf(each, folds) === fold) sums[index] = exampleSum(model, each.example)
    })
  }
  return sums
}

/** The value that a share of the numbers lies above. */
export function upperQuantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => other - one)
  return sorted[Math.floor(share * sorted.length)] ?? Infinity
}

/** True for an ordinary prompt, the rows by which thresholds are fixed. */
export function isPrompt(each: Prepared | undefined): boolean {
  return HARMLESS_SOURCES.some((source) => source === each?.row.source)
}

function prepared(row: InjectionRow): Prepared {
  return { row, example: injectionExample(row.text, row.label, row.weight) }
}

function foldOf({ row }: Prepared, folds: number): number {
  return createHash('sha256').update(row.text).digest().readUInt32BE() % folds
}
