import { describe, expect, it } from 'vitest'
import { Problem } from '../../../foundation/problem.ts'
import { readPeopleCsv } from './people-csv.ts'

const ada = {
  line: 2,
  email: 'ada@example.test',
  name: 'Ada',
  department: 'Sales',
  role: null,
  roleBand: null,
}

function refusal(
  source: string | Uint8Array,
): { slug: string; message: string | undefined } | null {
  try {
    readPeopleCsv(source)
    return null
  } catch (error) {
    if (error instanceof Problem)
      return { slug: error.kind.slug, message: error.extra.fields?.[0]?.message }
    throw error
  }
}

describe('a list of people', () => {
  it.each([
    ['commas', 'email,name,department\nada@example.test,Ada,Sales\n'],
    ['semicolons', 'E-Mail;Full name;Dept.\r\nADA@example.test;Ada;Sales\r\n'],
    ['tabs', 'Work email\tEmployee name\tTeam\nada@example.test\tAda\tSales'],
    ['another order', 'department,name,email\nSales,Ada,ada@example.test'],
    ['quotes', '"email","name","department"\r\n"ada@example.test","Ada","Sales"\r\n'],
    ['spaces', ' email , name , department \n ada@example.test , Ada , Sales '],
  ])('is read with %s', (_, text) => {
    expect(readPeopleCsv(text).rows).toEqual([ada])
  })

  it('keeps empty cells of tab separated columns in their place', () => {
    const { rows } = readPeopleCsv('email\tname\tdepartment\nada@example.test\t\tSales\n')
    expect(rows).toEqual([{ ...ada, name: null }])
  })

  it.each([
    ['UTF-8', Buffer.from('email,name,department\nada@example.test,Ada,Sales\n')],
    [
      'UTF-8 with its mark',
      Buffer.from('\u{feff}email,name,department\nada@example.test,Ada,Sales\n'),
    ],
    [
      'UTF-16 LE with its mark',
      Buffer.from('\u{feff}email,name,department\nada@example.test,Ada,Sales\n', 'utf16le'),
    ],
    ['UTF-16 LE', Buffer.from('email,name,department\nada@example.test,Ada,Sales\n', 'utf16le')],
    [
      'UTF-16 BE with its mark',
      Buffer.from(
        '\u{feff}email,name,department\nada@example.test,Ada,Sales\n',
        'utf16le',
      ).swap16(),
    ],
    [
      'UTF-16 BE',
      Buffer.from('email,name,department\nada@example.test,Ada,Sales\n', 'utf16le').swap16(),
    ],
  ])('is read in %s', (_, bytes) => {
    expect(readPeopleCsv(bytes).rows).toEqual([ada])
  })

  it('may be addresses only, without a heading', () => {
    const { rows, columns } = readPeopleCsv('ada@example.test\nBEN@example.test\n')
    expect(rows.map((row) => [row.line, row.email])).toEqual([
      [1, 'ada@example.test'],
      [2, 'ben@example.test'],
    ])
    expect(columns).toEqual(['email'])
  })

  it('names the headings it does not understand', () => {
    const { columns, ignoredHeadings } = readPeopleCsv(
      'email,shoe size,role_band,email\na@b.test,43,head,c@d.test',
    )
    expect(columns).toEqual(['email', 'roleBand'])
    expect(ignoredHeadings).toEqual(['shoe size', 'email'])
  })

  it('holds quoted delimiters, quotes and line breaks (RFC 4180), and counts lines of the file', () => {
    const { rows } = readPeopleCsv(
      'email,name\n\na@b.test,"Ada ""A."", Countess\nof Lovelace"\n,\nb@b.test,Ben\n',
    )
    expect(rows.map(({ line, name }) => [line, name])).toEqual([
      [4, 'Ada "A.", Countess\nof Lovelace'],
      [6, 'Ben'],
    ])
  })

  it('takes formulas as text and short rows as they are', () => {
    const { rows } = readPeopleCsv('email,name,department\n=cmd|calc!A1,"=HYPERLINK(""x"")"\n')
    expect(rows[0]).toMatchObject({
      email: '=cmd|calc!a1',
      name: '=HYPERLINK("x")',
      department: null,
    })
  })

  it('reads 50,000 rows, the last as the first', () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, index) => `person${index}@example.test,Person ${index},Sales`,
    )
    const { rows } = readPeopleCsv(['email,name,department', ...lines].join('\n'))
    expect(rows.length).toBe(50_000)
    expect(rows.at(-1)).toMatchObject({ line: 50_001, email: 'person49999@example.test' })
  })
})

describe('what is no list of people', () => {
  it('is refused in another encoding, as bytes and as text already read wrongly', () => {
    const bytes = Buffer.from('email,name\nada@example.test,Zoë\n', 'latin1')
    expect(refusal(bytes)?.message).toMatch(/neither UTF-8 nor UTF-16/)
    expect(refusal(bytes.toString('utf8'))?.message).toMatch(/neither UTF-8 nor UTF-16/)
  })

  it('is refused without a column of addresses', () => {
    expect(refusal('name,department\nAda,Sales\n')?.message).toMatch(/call one of them “email”/)
    expect(refusal('')?.message).toMatch(/call one of them “email”/)
    expect(refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).not.toBeNull()
  })

  it('is refused with a quote that never closes, naming the line', () => {
    expect(refusal('email,name\na@b.test,"Ada\nb@b.test,Ben\n')?.message).toMatch(
      /^Line 3 has a quotation mark/,
    )
  })

  it('is refused above 5 MB', () => {
    expect(refusal(`email\n${'a'.repeat(5_000_000)}`)?.slug).toBe('too-large')
  })
})
