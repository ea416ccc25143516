// Faults in forms and conditions, each planted in a sound file.
import { describe, expect, it } from 'vitest'
import {
  type Draft,
  byId,
  pathsFound,
  shippedFramework,
} from '../../../../../test/support/framework-files.ts'

const core = shippedFramework()
const place = (id: string) => `items.${core.items.findIndex((each) => each.id === id)}`

describe('forms and conditions', () => {
  it.each<[string, string, (draft: Draft) => void, string]>([
    [
      'an item that does not exist',
      'unknown-item',
      (d) => (byId(d.forms, 'pulse').items[0] = 'SK9.a'),
      'forms.5.items.0',
    ],
    [
      'an item listed twice',
      'duplicate-item',
      (d) => byId(d.forms, 'pulse').items.push('SK1.a'),
      'forms.5.items.15',
    ],
    [
      'an item its readers may not see',
      'audience',
      (d) => byId(d.forms, 'core').items.push('GO1.a'),
      'forms.0',
    ],
    [
      'an item on no form',
      'unused-item',
      (d) => byId(d.forms, 'governance').items.pop(),
      place('FO4.b'),
    ],
    [
      'a broken condition',
      'expression',
      (d) => (byId(d.items, 'GO1.b').visible_when = 'GO1.a >='),
      `${place('GO1.b')}.visible_when`,
    ],
    [
      'a call',
      'expression',
      (d) => (byId(d.items, 'GO1.b').visible_when = 'run(1)'),
      `${place('GO1.b')}.visible_when`,
    ],
    [
      'a reference to nothing',
      'unknown-reference',
      (d) => (byId(d.items, 'GO1.b').visible_when = 'GO9.a > 1'),
      `${place('GO1.b')}.visible_when`,
    ],
    [
      'an unknown profile field',
      'unknown-reference',
      (d) => (byId(d.items, 'GO1.b').visible_when = "profile.age == '5'"),
      `${place('GO1.b')}.visible_when`,
    ],
  ])('finds %s', (_, rule, change, path) => {
    expect(pathsFound(core, rule, change)).toContain(path)
  })

  it('finds references forward, in the file and in the form', () => {
    const forward = (draft: Draft) => (byId(draft.items, 'GO1.a').visible_when = 'GO2.a > 1')
    expect(pathsFound(core, 'forward-reference', forward)).toEqual([
      'forms.3',
      `${place('GO1.a')}.visible_when`,
    ])
    const own = (draft: Draft) => (byId(draft.items, 'GO1.a').visible_when = 'GO1.a > 1')
    expect(pathsFound(core, 'forward-reference', own)).toHaveLength(2)
    const left = (draft: Draft) => byId(draft.forms, 'governance').items.splice(5, 1)
    expect(pathsFound(core, 'forward-reference', left)).toEqual(['forms.3'])
  })

  it('wants two or three reversed items in a long form', () => {
    const reverse = (ids: string[]) => (draft: Draft) =>
      draft.items
        .filter((each: Draft) => each.type === 'ordinal')
        .forEach((each: Draft) => (each.reverse = ids.includes(each.id)))
    expect(pathsFound(core, 'reversed', reverse(['AC2.a']))).toContain('forms.0')
    expect(pathsFound(core, 'reversed', reverse(['AC1.a', 'AC2.a', 'AC3.a']))).toEqual([])
    expect(pathsFound(core, 'reversed', reverse(['AC1.a', 'AC2.a', 'AC3.a', 'RE1.a']))).toContain(
      'forms.0',
    )
  })
})
