// The published schema and the shipped framework: what is in it, counted.
import { describe, expect, it } from 'vitest'
import { frameworkJsonSchema } from './framework.ts'
import { shippedFramework, shippedText } from '../../../../../test/support/framework-files.ts'

describe('the published JSON Schema', () => {
  it('is what the code accepts', () => {
    // Renew content/frameworks/schema.json from frameworkJsonSchema() when this fails on purpose.
    expect(JSON.parse(shippedText('schema.json'))).toEqual(
      JSON.parse(JSON.stringify(frameworkJsonSchema())),
    )
  })

  it('says which draft it is written in', () => {
    expect(frameworkJsonSchema()).toHaveProperty(
      '$schema',
      'https://json-schema.org/draft/2020-12/schema',
    )
  })
})

describe('the shipped framework', () => {
  const framework = shippedFramework()
  const form = (id: string) => framework.forms.find((each) => each.id === id)!.items

  it('has eight dimensions of equal weight and 34 practices', () => {
    expect(framework.dimensions.map(({ id }) => id)).toEqual([
      'SKILL',
      'PRAC',
      'ACCS',
      'RESP',
      'CULT',
      'STRA',
      'GOVN',
      'FOUN',
    ])
    expect(new Set(framework.dimensions.map(({ weight }) => weight))).toEqual(new Set([1]))
    expect(framework.practices).toHaveLength(34)
  })

  it('asks everyone 15 items, three for each people dimension, all counted in the headline', () => {
    const headline = framework.practices.filter(({ headline }) => headline).map(({ id }) => id)
    const practices = form('core').map((id) => id.slice(0, 3))
    expect(practices).toHaveLength(15)
    expect(practices.every((id) => headline.includes(id))).toBe(true)
    expect(new Set(practices)).toHaveLength(15)
  })

  it('keeps the other forms within their taps, Send included', () => {
    expect(form('extended').length + 4 + 2).toBeLessThanOrEqual(23)
    expect(form('leadership').length + 1).toBeLessThanOrEqual(21)
    expect(form('builders').length).toBeLessThanOrEqual(12)
  })

  it('asks owners about every practice of the organisation lens', () => {
    const organisation = framework.practices
      .filter(({ dimension }) => ['STRA', 'GOVN', 'FOUN'].includes(dimension))
      .map(({ id }) => id)
    const asked = new Set(form('governance').map((id) => id.slice(0, 3)))
    expect(organisation.filter((id) => !asked.has(id))).toEqual([])
  })

  it('has reversed items where every straight line of twelve meets both', () => {
    const reversed = form('core').flatMap((id, place) => {
      const item = framework.items.find((each) => each.id === id)
      return item?.type === 'ordinal' && item.reverse ? [place] : []
    })
    expect(reversed).toHaveLength(2)
    expect(Math.min(...reversed)).toBeGreaterThanOrEqual(15 - 12)
    expect(Math.max(...reversed)).toBeLessThan(12)
  })

  it('names nothing as reviewed before a person has', () => {
    expect(framework.provenance).toMatchObject({ reviewed: null, reviewer: null, pilot_n: 0 })
  })
})
