// The form a respondent gets, and what of it shows.
import { describe, expect, it } from 'vitest'
import type { Pack, ScenarioBank } from './framework.ts'
import { type AssembledForm, assembleForm, casesForRound, packFor, visibleItems } from './form.ts'
import type { Audience } from './framework-items.ts'
import type { Answer } from './item-score.ts'
import { shippedFile, shippedFramework } from '../../../../../test/support/framework-files.ts'

const framework = shippedFramework()
const sales = shippedFile('pack-sales.yaml') as Pack
const support = shippedFile('pack-support.yaml') as Pack
const bank = shippedFile('scenarios.yaml') as ScenarioBank
const answered = (value: number): Answer => ({ kind: 'answered', value })
const ids = (form: AssembledForm) => form.items.map(({ item }) => item.id)

function formOf(formId: string, more: { audience?: Audience; pack?: Pack; turn?: number } = {}) {
  return assembleForm({
    framework,
    form: framework.forms.find(({ id }) => id === formId)!,
    audience: 'everyone',
    pack: null,
    cases: [],
    turn: 0,
    ...more,
  })
}

describe('a form', () => {
  it('keeps the order of the framework and remembers its version', () => {
    const form = formOf('core')
    expect(ids(form)).toEqual(framework.forms[0]!.items)
    expect(form.framework).toEqual({ id: 'urn:am8:framework:core', version: '1.0.0' })
    expect(form.packId).toBeNull()
  })

  it('asks in the words of the department and keeps options and item ids', () => {
    const plain = formOf('core').items.find(({ item }) => item.id === 'RE2.a')!
    const worded = formOf('core', { pack: sales }).items.find(({ item }) => item.id === 'RE2.a')!
    expect(worded.variantId).toBe('RE2.sales')
    expect(worded.item.text).not.toEqual(plain.item.text)
    expect({ ...worded.item, text: null, examples: null }).toEqual({
      ...plain.item,
      text: null,
      examples: null,
    })
  })

  it('keeps the framework examples where a variant gives none', () => {
    const [first, ...rest] = sales.items
    const { examples: _, ...bare } = first as Extract<Pack['items'][number], { type: 'variant' }>
    const pack = { ...sales, items: [{ ...bare, id: 'PR2.bare', variant_of: 'PR2.a' }, ...rest] }
    const item = formOf('core', { pack }).items.find(({ item: { id } }) => id === 'PR2.a')!.item
    expect(item.examples?.['en']).toMatch(/^Writing;/)
  })

  it('adds items of a pack only where the form has room for them', () => {
    const own = { ...framework.items[0]!, id: 'SK1.deals' }
    const pack = { ...sales, items: [...sales.items, own] }
    expect(ids(formOf('core', { pack }))).not.toContain('SK1.deals')
    expect(ids(formOf('extended', { pack }))).toContain('SK1.deals')
  })

  it('shows managers and executives what concerns them', () => {
    const managers = ids(formOf('leadership', { audience: 'managers' }))
    const executives = ids(formOf('leadership', { audience: 'executives' }))
    expect(managers).not.toContain('ST1.a')
    expect(managers).toEqual(expect.arrayContaining(['SK1.a', 'ST4.a', 'EST.a']))
    expect(executives).toEqual(expect.arrayContaining(['SK1.a', 'ST1.a', 'ST3.a', 'EST.a']))
  })

  it('ends with the cases of the round, as many as the form allows', () => {
    const form = framework.forms[0]!
    const request = { framework, form, audience: 'everyone' as const, pack: null, turn: 0 }
    const items = ids(assembleForm({ ...request, cases: bank.items }))
    expect(items).toHaveLength(17)
    expect(items.slice(15)).toEqual(bank.items.slice(0, 2).map(({ id }) => id))
  })

  it('turns a rotating form by one item per dimension and comes round again', () => {
    expect(ids(formOf('pulse', { turn: 0 }))).toEqual(['SK1.a', 'PR1.a', 'AC1.a', 'RE1.a', 'CU1.a'])
    expect(ids(formOf('pulse', { turn: 2 }))).toEqual(['SK3.a', 'PR3.a', 'AC3.a', 'RE3.a', 'CU3.a'])
    expect(formOf('pulse', { turn: 3 })).toEqual(formOf('pulse', { turn: 0 }))
  })
})

describe('the pack for a department', () => {
  it('is found by department type, and none is no mistake', () => {
    expect(packFor([sales, support], 'support')).toBe(support)
    expect(packFor([sales, support], 'operations')).toBeNull()
    expect(packFor([sales, support], null)).toBeNull()
  })
})

describe('cases of a round', () => {
  it('go by bank order and retire after their rounds', () => {
    const [first, second, third] = bank.items.map(({ id }) => id)
    const picked = (used: Record<string, number>) =>
      casesForRound(bank, used, 2).map(({ id }) => id)
    expect(picked({})).toEqual([first, second])
    expect(picked({ [first!]: 1 })).toEqual([first, second])
    expect(picked({ [first!]: 2 })).toEqual([second, third])
    expect(picked(Object.fromEntries(bank.items.map(({ id }) => [id, 2])))).toEqual([])
  })
})

describe('what shows', () => {
  const form = formOf('governance', { audience: 'owners' })
  const visible = (answers: Record<string, Answer>) =>
    visibleItems(form, answers, {}).map(({ item }) => item.id)

  it('opens a follow-up once its condition holds', () => {
    expect(visible({})).not.toContain('GO1.b')
    expect(visible({ 'GO1.a': answered(2) })).not.toContain('GO1.b')
    expect(visible({ 'GO1.a': answered(3) })).toContain('GO1.b')
    expect(visible({ 'GO1.a': { kind: 'dk' } })).not.toContain('GO1.b')
  })

  it('ignores an answer left behind by an item that is hidden now', () => {
    const item = framework.items[0]!
    const chain: AssembledForm = {
      ...form,
      items: [
        { item: { ...item, id: 'AA1.a' }, variantId: null },
        { item: { ...item, id: 'AA2.a', visible_when: 'AA1.a == 1' }, variantId: null },
        { item: { ...item, id: 'AA3.a', visible_when: 'AA2.a == 1' }, variantId: null },
      ],
    }
    const shown = (first: number) =>
      visibleItems(chain, { 'AA1.a': answered(first), 'AA2.a': answered(1) }, {}).length
    expect(shown(1)).toBe(3)
    expect(shown(0)).toBe(1)
  })

  it('reads the profile', () => {
    const item = { ...framework.items[0]!, visible_when: "profile.role == 'manager'" }
    const single: AssembledForm = { ...form, items: [{ item, variantId: null }] }
    expect(visibleItems(single, {}, { role: 'manager' })).toHaveLength(1)
    expect(visibleItems(single, {}, {})).toHaveLength(0)
  })
})
