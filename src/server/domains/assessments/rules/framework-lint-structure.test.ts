// Faults in the skeleton of a framework and in its shape, each planted in a sound file.
import { describe, expect, it } from 'vitest'
import {
  type Draft,
  byId,
  pathsFound,
  shippedFramework,
} from '../../../../../test/support/framework-files.ts'
import { readFrameworkFile } from './framework-file.ts'

const core = shippedFramework()

describe('shape', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['a missing id', (draft) => delete draft.items[0].id, 'items.0.id'],
    ['a weight of zero', (draft) => (draft.items[0].weight = 0), 'items.0.weight'],
    ['a negative weight', (draft) => (draft.dimensions[2].weight = -1), 'dimensions.2.weight'],
    ['a low k', (draft) => (draft.privacy.k_scores = 4), 'privacy.k_scores'],
    ['an unknown type', (draft) => (draft.items[0].type = 'guess'), 'items.0.type'],
    ['an unknown audience', (draft) => (draft.items[0].audience = ['all']), 'items.0.audience.0'],
    [
      'a score above 100',
      (draft) => (draft.items[0].options[0].score = 101),
      'items.0.options.0.score',
    ],
    [
      'a day that does not exist',
      (draft) => (draft.changelog[0].date = '2026-02-30'),
      'changelog.0.date',
    ],
    ['a word as item id', (draft) => (draft.items[0].id = 'not'), 'items.0.id'],
    ['more than 500 items', (draft) => (draft.items = Array(501).fill(draft.items[0])), 'items'],
  ])('refuses %s', (_, change, path) => {
    const draft = structuredClone(core)
    change(draft)
    const result = readFrameworkFile(JSON.stringify(draft))
    expect(result.kind === 'refused' && result.problems.map((problem) => problem.path)).toContain(
      path,
    )
  })
})

describe('structure', () => {
  it.each<[string, string, (draft: Draft) => void, string]>([
    ['two practices of one id', 'unique-id', (d) => (d.practices[1].id = 'SK1'), 'practices.1.id'],
    ['two items of one id', 'unique-id', (d) => (d.items[1].id = 'SK1.a'), 'items.1.id'],
    ['bands that fall', 'bands', (d) => (d.scale.bands = [0, 30, 10, 50, 70, 90]), 'scale.bands'],
    ['bands that start above 0', 'bands', (d) => (d.scale.bands[0] = 5), 'scale.bands'],
    ['bands that end at the maximum', 'bands', (d) => (d.scale.bands[5] = 100), 'scale.bands'],
    ['a missing level name', 'bands', (d) => d.scale.names.pop(), 'scale.names'],
    [
      'missing level words',
      'level-words',
      (d) => d.dimensions[0].levels.pop(),
      'dimensions.0.levels',
    ],
    [
      'a gate that is no practice',
      'gate',
      (d) => (d.dimensions[3].gates = ['RE9']),
      'dimensions.3.gates.0',
    ],
    [
      'a gate of another dimension',
      'gate',
      (d) => (d.dimensions[3].gates = ['SK1']),
      'dimensions.3.gates.0',
    ],
    [
      'a practice nobody asks about',
      'practice-without-item',
      (d) => (byId(d.items, 'CU4.a').practice = 'CU3'),
      'practices.17',
    ],
    [
      'a practice of no dimension',
      'unknown-dimension',
      (d) => (d.practices[0].dimension = 'NONE'),
      'practices.0.dimension',
    ],
    [
      'an item of no practice',
      'unknown-practice',
      (d) => (d.items[0].practice = 'SK9'),
      'items.0.practice',
    ],
    [
      'a dimension without practices',
      'dimension-without-practice',
      (d) => d.practices.forEach((p: Draft) => p.dimension === 'PRAC' && (p.dimension = 'SKILL')),
      'dimensions.1',
    ],
    [
      'an observed practice in the headline',
      'observed-headline',
      (d) => (d.practices[3].headline = true),
      'practices.3.headline',
    ],
    ['a version without a note', 'changelog', (d) => (d.version = '1.1.0'), 'changelog'],
  ])('finds %s', (_, rule, change, path) => {
    expect(pathsFound(core, rule, change)).toEqual([path])
  })
})
