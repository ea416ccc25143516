// The made-up set for structured classes: sentences in eight languages with one value each, and as many
// with a look-alike that must stay untouched. The same seed gives the same rows.
import { seededRandom } from '../../support/seeded.ts'
import { pick } from '../pick.ts'
import type { Row } from '../rows.ts'
import { ownCard, ownIban, ownId, ownLookAlike, ownPhone, ownSecret } from './own-values.ts'

const SENTENCES: Record<string, string[]> = {
  CREDIT_CARD: [
    'My card number is {}.',
    'Please charge {} today',
    'Meine Kreditkarte: {}',
    'Carte bancaire {} svp',
    'Mi tarjeta es {}',
    '{} exp 04/28',
    'Il numero della carta è {}',
    'Numer karty {}',
  ],
  IBAN: [
    'Transfer it to {}.',
    'Bitte auf {} überweisen',
    'IBAN {}',
    'Mon compte: {}',
    'La cuenta es {}',
    'Mijn rekening is {}',
    'Numer konta: {}',
    'Bonifico su {}',
  ],
  PHONE: [
    'Call me at {}.',
    'Tel.: {}',
    'Sie erreichen mich unter {}',
    'Mon numéro est le {}',
    'Mi teléfono es {}',
    'Il mio cellulare: {}',
    'Bel mij op {}',
    'Proszę dzwonić: {}',
    'My number is {}',
    'Ring {} i morgen',
    'Phone {} or write',
  ],
  ID: [
    'My {cue} is {}.',
    '{cue}: {}',
    'The {cue} of the applicant: {}',
    'meine {cue} lautet {}',
    'mon {cue} : {}',
    'mi {cue} es {}',
    'mijn {cue} is {}',
    'mój {cue} to {}',
  ],
  EMAIL: [
    'Write to {}.',
    'Meine Adresse ist {}',
    'Contact: {}',
    'mon adresse: {}',
    '<{}>',
    'mail={}',
    'Escribe a {}',
    '(see {})',
  ],
  SECRET: [
    'Use {} for the API',
    'the key is {}',
    'export TOKEN={}',
    '"apiKey": "{}"',
    'Authorization: Bearer {}',
    'curl -H "X-Key: {}"',
  ],
  BIRTH: [
    'I was born on {}.',
    'Date of birth: {}',
    'geboren am {}',
    'née le {}',
    'fecha de nacimiento: {}',
    'data di nascita {}',
    'geboortedatum: {}',
    'urodzony {}',
  ],
}
const DAYS = [
  '12.03.1985',
  '1985-03-12',
  '03/12/1985',
  '12 March 1985',
  'March 12, 1985',
  '12/03/85',
]
const MAILS = [
  'anna.kowalska@firma.pl',
  'j.o-neill+work@mail.example-host.co.uk',
  'müller@bücher.de',
  'x_1@sub.domain.org',
]
const SPELLED = [
  'anna (at) firma (dot) pl',
  'anna[at]firma.pl',
  'anna at firma dot pl',
  'anna @ firma.pl',
  'anna&#64;firma.pl',
  'anna%40firma.pl',
  'a\u200bnna@firma.pl',
  'аnna@firma.pl',
  'anna＠firma．pl',
  'anna {at} firma {dot} pl',
]

/** `count` rows with a value and `count` look-alikes. */
export function ownRows(count: number, seed: number): { values: Row[]; lookAlikes: string[] } {
  const random = seededRandom(seed)
  const kinds = Object.keys(SENTENCES)
  const values = Array.from({ length: count }, (_, index) =>
    ownRow(random, kinds[index % kinds.length] ?? '', index),
  )
  const lookAlikes = Array.from({ length: count }, () => ownLookAlike(random))
  return { values, lookAlikes }
}

/** E-mail addresses in disguise, one a row. */
export function disguisedRows(): Row[] {
  return SPELLED.flatMap((value, index) =>
    ['Write to {} please', 'Kontakt: {}'].map((sentence, at) =>
      place(`disguised-${index}-${at}`, sentence, { value, type: 'EMAIL' }),
    ),
  )
}

function ownRow(random: () => number, kind: string, index: number): Row {
  const sentence = pick(random, SENTENCES[kind] ?? [])
  const id = `own-${index}`
  switch (kind) {
    case 'CREDIT_CARD':
      return place(id, sentence, { value: ownCard(random), type: kind })
    case 'IBAN':
      return place(id, sentence, { value: ownIban(random), type: kind })
    case 'PHONE':
      return place(id, sentence, { value: ownPhone(random), type: kind })
    case 'SECRET':
      return place(id, sentence, { value: ownSecret(random), type: kind })
    case 'EMAIL':
      return place(id, sentence, { value: pick(random, MAILS), type: kind })
    case 'BIRTH':
      return place(id, sentence, { value: pick(random, DAYS), type: 'DATE' })
    default: {
      const { cue, value, type } = ownId(random)
      return place(id, sentence.replace('{cue}', cue), { value, type })
    }
  }
}

function place(
  id: string,
  sentence: string,
  { value, type }: { value: string; type: string },
): Row {
  const start = sentence.indexOf('{}')
  const text = sentence.slice(0, start) + value + sentence.slice(start + 2)
  return { id, text, spans: [{ start, end: start + value.length, type }] }
}
