// Faults in packs, banks and next steps, each planted in a sound file.
import { describe, expect, it } from 'vitest'
import {
  type Draft,
  pathsFound,
  shippedFile,
  shippedFramework,
} from '../../../../../test/support/framework-files.ts'
import type { FrameworkFile } from './framework.ts'

const core = shippedFramework()
const pack = shippedFile('pack-sales.yaml')
const bank = shippedFile('scenarios.yaml')
const steps = shippedFile('next-steps.yaml')

describe('packs, banks and steps', () => {
  it.each<[string, FrameworkFile, string, (draft: Draft) => void, string]>([
    ['a variant of nothing', pack, 'variant', (d) => (d.items[0].variant_of = 'SK9.a'), 'items.0'],
    [
      'a variant of an extra practice',
      pack,
      'variant',
      (d) => (d.items[0].variant_of = 'CU4.a'),
      'items.0',
    ],
    [
      'two variants of one item',
      pack,
      'variant',
      (d) => (d.items[1].variant_of = 'SK1.a'),
      'items.1',
    ],
    [
      'five items of its own',
      pack,
      'pack-items',
      (d) => d.items.push(...[1, 2, 3, 4, 5].map((n) => ({ ...core.items[0], id: `SK1.own${n}` }))),
      'items',
    ],
    [
      'an own item on no practice',
      pack,
      'unknown-practice',
      (d) => d.items.push({ ...core.items[0], id: 'SK1.own', practice: 'SK9' }),
      'items.8',
    ],
    ['an id of the framework', pack, 'unique-id', (d) => (d.items[0].id = 'SK1.a'), 'items.0'],
    ['another framework', pack, 'framework', (d) => (d.framework.major = 2), 'framework'],
    ['five cases', bank, 'too-few-cases', (d) => d.items.splice(5), 'items'],
    [
      'a case on a people practice',
      bank,
      'unknown-practice',
      (d) => (d.items[0].practice = 'SK1'),
      'items.0.practice',
    ],
    ['a practice without a step', steps, 'practice-without-step', (d) => d.steps.pop(), 'steps'],
    [
      'a level without a step',
      steps,
      'level-words',
      (d) => d.steps[0].texts.pop(),
      'steps.0.texts',
    ],
    [
      'a step for owners',
      steps,
      'unknown-practice',
      (d) => (d.steps[0].practice = 'GO1'),
      'steps.0',
    ],
    ['a practice twice', steps, 'unique-id', (d) => (d.steps[1].practice = 'SK1'), 'steps.1.id'],
  ])('finds %s', (_, file, rule, change, path) => {
    expect(pathsFound(file, rule, change)).toEqual([path])
  })
})
