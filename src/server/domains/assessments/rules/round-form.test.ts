import { describe, expect, it } from 'vitest'
import { shippedFile, shippedFramework } from '../../../../../test/support/framework-files.ts'
import { assembleForm } from './form.ts'
import type { Pack } from './framework.ts'
import { formForRespondent } from './round-form.ts'

const framework = shippedFramework()
const sales = shippedFile('pack-sales.yaml') as Pack
const files = { framework, packs: [sales], bank: null }
const round = { formId: 'core', leadership: true, turn: 0, caseIds: [] }
const ask = (more: object, who: object) => {
  const respondent = { roleBand: null, departmentType: null, ...who }
  return formForRespondent(files, { ...round, ...more }, respondent)
}

describe('the form of a respondent', () => {
  it('holds the leadership questions for those who lead, where they are switched on', () => {
    const forms = (['contributor', 'lead', 'manager', 'head', 'executive', null] as const).map(
      (roleBand) => ask({}, { roleBand }),
    )
    expect(forms.map(({ form, audience }) => [form.id, audience])).toEqual([
      ['core', 'everyone'],
      ['core', 'everyone'],
      ['leadership', 'managers'],
      ['leadership', 'managers'],
      ['leadership', 'executives'],
      ['core', 'everyone'],
    ])
    expect(ask({ leadership: false }, { roleBand: 'executive' }).form.id).toBe('core')
  })

  it('asks executives what managers are not asked', () => {
    const items = (roleBand: string) =>
      assembleForm(ask({}, { roleBand })).items.map(({ item }) => item.id)
    expect(items('executive')).toContain('ST1.a')
    expect(items('manager')).not.toContain('ST1.a')
  })

  it('speaks the words of the department', () => {
    const { items } = assembleForm(ask({}, { departmentType: 'sales' }))
    expect(items.some(({ variantId }) => variantId !== null)).toBe(true)
    expect(ask({}, { departmentType: 'finance' }).pack).toBeNull()
  })

  it('asks builders the questions for builders', () => {
    const form = assembleForm(ask({ formId: 'builders' }, {}))
    expect(form.items.map(({ item }) => item.id)).toContain('FO3.a')
  })

  it('does not invent a form', () => {
    expect(() => ask({ formId: 'unknown' }, {})).toThrow(RangeError)
  })
})
