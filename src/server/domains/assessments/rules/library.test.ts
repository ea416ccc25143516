import { describe, expect, it } from 'vitest'
import { shippedText } from '../../../../../test/support/framework-files.ts'
import { ContentError, readContent } from '../../../foundation/content/content.ts'
import { toLibrary } from './library.ts'
import { templatesOf } from './templates.ts'

const core = { name: 'content/frameworks/am8-core.yaml', text: shippedText('am8-core.yaml') }
const sales = { name: 'content/frameworks/pack-sales.yaml', text: shippedText('pack-sales.yaml') }

describe('the shipped frameworks', () => {
  it('can all be read', () => {
    const library = toLibrary(readContent('frameworks'))
    expect(library.packs.length).toBeGreaterThan(3)
    expect(library.bank?.file.items.length).toBeGreaterThan(5)
    expect(library.nextSteps?.steps.length).toBe(17)
  })

  it('ask for five questions in a pulse and 15 in the core, with honest minutes', () => {
    const templates = templatesOf(toLibrary([core]).framework.file, 'en')
    const of = (formId: string) => templates.find((template) => template.formId === formId)
    const always = (count: number) => ({ least: count, most: count })
    expect(of('pulse')).toMatchObject({ questions: always(5), minutes: always(2), cases: 0 })
    expect(of('core')).toMatchObject({ questions: always(15), cases: 2, isForOwners: false })
    expect(of('governance')).toMatchObject({ isForOwners: true })
  })
})

describe('a broken file', () => {
  it('is named with the rule it breaks', () => {
    const text = sales.text.replace('variant_of: SK1.a', 'variant_of: SK9.z')
    expect(() => toLibrary([core, { ...sales, text }])).toThrow(ContentError)
    expect(() => toLibrary([core, { ...sales, text }])).toThrow(
      /content\/frameworks\/pack-sales\.yaml, items\.0.*\(.+\)/,
    )
  })

  it('stops the start, as does a folder without a framework', () => {
    expect(() => toLibrary([sales])).toThrow('holds no framework')
    expect(() => toLibrary([{ ...core, text: 'schema: am8.framework/1\nid: [' }])).toThrow(
      ContentError,
    )
    expect(() => readContent('nowhere')).toThrow('content/nowhere cannot be read')
  })
})
