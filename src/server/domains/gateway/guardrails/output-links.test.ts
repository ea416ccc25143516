import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLinks } from './output-links.ts'

const OWN = ['example.org']

function risksOf(answer: string): string[] {
  return findLinks(answer, OWN)[0]?.risks ?? []
}

describe('findLinks', () => {
  it('lets links to own hosts and their subdomains pass without a risk', () => {
    expect(risksOf('See [the page](https://help.example.org/start).')).toEqual([])
  })

  it('does not take a look-alike for an own host', () => {
    expect(risksOf('https://example.org.evil.test/')).toContain('foreign-host')
    expect(risksOf('https://notexample.org/')).toContain('foreign-host')
  })

  it('sees an image that carries data out', () => {
    const [image] = findLinks('![x](https://evil.test/p.png?q=U2VjcmV0IGRhdGEgZ29lcyBoZXJl)', OWN)
    expect(image).toMatchObject({ kind: 'image', host: 'evil.test' })
    expect(image?.risks).toEqual(['foreign-host', 'carries-data'])
  })

  it('sees data in long host labels', () => {
    const label = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8'
    expect(risksOf(`https://${label}.evil.test/`)).toContain('carries-data')
  })

  it('names credentials, numeric hosts and schemes that are no web address', () => {
    expect(risksOf('https://user:word@example.org/')).toContain('credentials')
    expect(risksOf('http://203.0.113.9/x')).toContain('numeric-host')
    expect(risksOf('[go](javascript:alert(1))')).toContain('unusual-scheme')
  })

  it('sees words that name another host than the link', () => {
    expect(risksOf('[bank.example.com](https://evil.test/login)')).toContain('misleading-text')
  })

  it('finds reference links and the tags that load something', () => {
    expect(findLinks('[1]: https://evil.test/a\n', OWN)).toHaveLength(1)
    expect(findLinks('<img alt="" src="https://evil.test/a.png">', OWN)[0]?.kind).toBe('image')
  })

  it('reports sorted places without overlaps, inside the answer', () => {
    const part = fc.constantFrom(
      '[a](https://a.test)',
      '![b](http://b.test?q=1)',
      ' <a href=x> ',
      '😈 ',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const answer = parts.join('')
        const links = findLinks(answer, [])
        const isSound = links.every(({ start, end }, index) => {
          const previousEnd = links[index - 1]?.end ?? 0
          return start >= previousEnd && end > start && end <= answer.length
        })
        expect(isSound).toBe(true)
      }),
    )
  })

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(Array.isArray(findLinks(text, OWN))).toBe(true)
      }),
    )
  })
})
