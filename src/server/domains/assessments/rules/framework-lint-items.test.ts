// Faults inside items, each planted in a sound file.
import { describe, expect, it } from 'vitest'
import {
  type Draft,
  byId,
  pathsFound,
  shippedFile,
  shippedFramework,
} from '../../../../../test/support/framework-files.ts'

const core = shippedFramework()
const bank = shippedFile('scenarios.yaml')
const place = (id: string) => `items.${core.items.findIndex((each) => each.id === id)}`

describe('items', () => {
  it.each<[string, string, string, (each: Draft) => void, string]>([
    [
      'two options that read the same',
      'SK1.a',
      'duplicate-option',
      (i) => (i.options[1].label.en = ` ${i.options[0].label.en.toUpperCase()}`),
      '.options',
    ],
    ['values that fall', 'SK1.a', 'ascending', (i) => i.options.reverse(), '.options'],
    ['a ladder of five', 'SK1.a', 'six-options', (i) => i.options.pop(), '.options'],
    [
      'scores for some options only',
      'SK1.a',
      'option-scores',
      (i) => (i.options[0].score = 1),
      '.options',
    ],
    ['days that fall', 'PR1.a', 'ascending', (i) => (i.options[1].days28 = 4), '.options'],
    [
      'two values of one name',
      'PR1.a',
      'duplicate-option',
      (i) => (i.options[1].v = 'none'),
      '.options',
    ],
    ['shares that fall', 'ST2.a', 'ascending', (i) => (i.options[1].x = 0.9), '.options'],
    ['knots that fall', 'ST3.a', 'ascending', (i) => i.knots.reverse(), '.knots'],
    [
      'a new item with a past',
      'SK1.a',
      'equivalence',
      (i) => (i.equivalence.previous = 'SK1.b'),
      '.equivalence',
    ],
    [
      'an old item without one',
      'SK1.a',
      'equivalence',
      (i) => (i.equivalence.kind = 'same'),
      '.equivalence',
    ],
    [
      'a rewording nobody checked',
      'SK1.a',
      'equivalence',
      (i) =>
        Object.assign(i.equivalence, {
          kind: 'reworded-equivalent',
          previous: 'SK1.b',
          reason: 'clearer',
        }),
      '.equivalence',
    ],
    [
      'a new scale without a map',
      'SK1.a',
      'equivalence',
      (i) => Object.assign(i.equivalence, { kind: 'rescaled', previous: 'SK1.b' }),
      '.equivalence',
    ],
  ])('finds %s', (_, id, rule, change, path) => {
    expect(pathsFound(core, rule, (draft) => change(byId(draft.items, id)))).toEqual([
      place(id) + path,
    ])
  })

  it('finds checklists that cannot reach full points, and cases without one right pick', () => {
    const multi = (points: number) => (draft: Draft) => {
      const { reverse: _, ...rest } = byId(draft.items, 'CU4.a')
      const options = ['a', 'b'].map((id) => ({ id, points, label: { en: id } }))
      draft.items[draft.items.findIndex((each: Draft) => each.id === 'CU4.a')] = {
        ...rest,
        type: 'multi',
        options,
      }
    }
    expect(pathsFound(core, 'points', multi(40))).toEqual([`${place('CU4.a')}.options`])
    expect(pathsFound(core, 'points', multi(50))).toEqual([])
    const right = (value: boolean) => (draft: Draft) =>
      draft.items[0].options.forEach((option: Draft) => (option.right = value))
    expect(pathsFound(bank, 'right-options', right(false))).toEqual(['items.0.options'])
    expect(pathsFound(bank, 'right-options', right(true))).toEqual(['items.0.options'])
  })
})
