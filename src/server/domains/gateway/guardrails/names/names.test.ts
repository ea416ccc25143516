// Names in the forms in which the world writes them, and words that only look like names.
import { describe, expect, it } from 'vitest'
import { detect } from '../detect.ts'

function found(text: string, type: string): string[] {
  return detect(text)
    .filter((span) => span.type === type)
    .map(({ start, end }) => text.slice(start, end))
}

describe('finding persons', () => {
  it.each([
    [
      'in a mail header, surname first',
      `From: "O'Brien, Siobhán" <s.obrien@acme.co.uk>`,
      ["O'Brien", 'Siobhán'],
    ],
    [
      'in a table, surname first',
      '| Name | Ort |\n| Schmidt, Petra | Köln |',
      ['Schmidt', 'Petra'],
    ],
    ['as the author of a commit', 'Author: Wei Zhang <wei.zhang@corp.cn>', ['Wei Zhang']],
    ['behind a short closing in small letters', 'die rechnung ist offen. lg tom', ['tom']],
    ['behind an introduction in small letters', "my mother's name is fatima", ['fatima']],
    [
      'behind a title, in front of a street',
      'Bitte ändern Sie die Adresse von Frau Yasemin Aydın auf Lindenstraße 23a',
      ['Yasemin Aydın'],
    ],
    [
      'in a list with other names',
      'They invited Maria, Becker and Vasquez.',
      ['Maria', 'Becker', 'Vasquez'],
    ],
    ['behind a greeting, without the greeting', 'Beste Annelies,\nhet gaat goed.', ['Annelies']],
  ])('%s', (_, text, names) => {
    expect(found(text, 'PERSON')).toEqual(names)
  })

  it.each([
    ['form labels', 'Name Vorname Geburtsdatum'],
    [
      'days, languages and peoples',
      'On Monday translate it from Turkish to German for Czech readers.',
    ],
    ['a polite address to nobody', 'Sehr geehrte Damen und Herren,'],
    ['months', 'In March, April and August sales rose.'],
    ['things that bear a name', 'The Galata Tower stands near Anderson Street.'],
    ['technology', 'Use TypeScript, Jest and Docker with Kubernetes.'],
    ['members of a program', 'import java.util.Iterator'],
    ['a team in a mail header', 'To: "Support Team" <support@acme.com>'],
    ['headings of another language', '## Odak Alanları\n- Test sonuçlarını yaz'],
  ])('leaves %s', (_, text) => {
    expect(found(text, 'PERSON')).toEqual([])
  })
})

describe('addresses that the tagger sees', () => {
  it('do not swallow the identity and telephone numbers beside them', () => {
    const text =
      'nazywam się Paweł Wiśniewski, PESEL 44051401359, ul. Długa 12/4, 00-950 Warszawa, tel. 601 234 567.'
    expect(found(text, 'NATIONAL_ID')).toEqual(['44051401359'])
    expect(found(text, 'PHONE')).toEqual(['601 234 567'])
    expect(found(text, 'ADDRESS')).toEqual(['ul. Długa 12/4, 00-950 Warszawa'])
  })

  it('hold town and state without a comma, and end with a blank line', () => {
    const text = 'Write to 660 Mission Street #603 San Francisco CA 94105\n\nExperience\nSales'
    expect(found(text, 'ADDRESS')).toEqual(['660 Mission Street #603 San Francisco CA 94105'])
  })

  it('end with the town', () => {
    expect(
      found('op de Keizersgracht 174-2, 1016 DW Amsterdam. Groeten, Piet', 'ADDRESS')[0],
    ).toMatch(/Amsterdam$/)
  })

  it('are no blood pressure, speed or dose', () => {
    expect(found('BP 120/80; Rx 500 mg 2x daily, 150 WPM', 'ADDRESS')).toEqual([])
  })

  it('hold the floor and the door of a Spanish flat', () => {
    expect(found('Vivo en Calle de Alcalá 45, 3º B, 28014 Madrid.', 'ADDRESS')).toEqual([
      'Calle de Alcalá 45, 3º B, 28014 Madrid',
    ])
  })
})

describe('driving licences', () => {
  it('need a word about driving when they are digits only', () => {
    expect(found('a record label with license number 545345', 'OTHER')).toEqual([])
    expect(found('my driver license number is 5453451', 'OTHER')).toEqual(['5453451'])
  })
})
