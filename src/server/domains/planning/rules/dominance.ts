// Which item is at least as good as another in everything, so that the worse one is never chosen
// without the better one. This only narrows the search; it never changes the answer.
import { at } from './amounts.ts'
import type { Problem } from './problem.ts'

type Structure = Omit<Problem, 'dependants'>

/**
 * Pairs `[better, worse]`: exchanging the worse for the better always gives a plan that comes
 * first in the order of the search (value, money, effort, number, ids). `needs` are direct ones.
 */
export function dominancePairs(problem: Structure): [number, number][] {
  const numbers = problem.ids.map((_, item) => item)
  const named = new Set([...problem.needs.flat(), ...problem.needsAny.flat(2)])
  return numbers
    .filter((worse) => !named.has(worse) && !problem.must.includes(worse))
    .flatMap((worse) =>
      numbers
        .filter((better) => better !== worse && dominates(problem, better, worse))
        .map((better): [number, number] => [better, worse]),
    )
}

function dominates(problem: Structure, better: number, worse: number): boolean {
  return (
    !problem.impossible.includes(better) &&
    problem.uses.every((use) => at(use, better) <= at(use, worse)) &&
    comesFirst(problem, better, worse) &&
    liftsNoLess(problem, better, worse) &&
    asksNoMore(problem, better, worse)
  )
}

function comesFirst(problem: Structure, better: number, worse: number): boolean {
  return better < worse || problem.uses.some((use) => at(use, better) < at(use, worse))
}

function liftsNoLess(problem: Structure, better: number, worse: number): boolean {
  const offered = problem.lifts[better] ?? []
  return (problem.lifts[worse] ?? []).every(({ cell, points }) =>
    offered.some((lift) => lift.cell === cell && lift.points >= points),
  )
}

function asksNoMore(problem: Structure, better: number, worse: number): boolean {
  const { needs, needsAny, excludes } = problem
  const groups = (needsAny[worse] ?? []).map(String)
  return (
    (needs[better] ?? []).every((need) => needs[worse]?.includes(need)) &&
    (needsAny[better] ?? []).every((group) => groups.includes(String(group))) &&
    (excludes[better] ?? []).every((each) => each === worse || excludes[worse]?.includes(each))
  )
}
