// Made-up values with valid check digits, and look-alikes that must stay. They belong to nobody.
import {
  isBelgianNumber,
  isDutchNumber,
  isFrenchSocialNumber,
  isGermanTaxNumber,
  isNhsNumber,
  isPesel,
  isPortugueseNumber,
  isSpanishNumber,
  isSwedishNumber,
} from './own-checks.ts'
import { pick } from '../pick.ts'

type Random = () => number

/** Countries with all-digit accounts, and the length of the account part. */
const NUMERIC_IBANS: [string, number][] = [
  ['DE', 18], ['AT', 16], ['ES', 20], ['PL', 24], ['BE', 12], ['DK', 14], ['FI', 14], ['NO', 11], ['SE', 20], ['PT', 21],
  ['CZ', 20], ['SK', 20], ['HU', 24], ['HR', 17], ['SI', 15], ['EE', 16], ['LT', 16], ['IS', 22], ['XK', 16], ['ME', 18],
  ['RS', 18], ['BA', 16], ['IL', 19], ['TN', 20], ['AE', 19], ['CR', 18], ['MR', 23], ['TL', 19], ['VA', 18], ['AO', 21], ['MZ', 21], ['CV', 21],
] // prettier-ignore

const PHONES = [
  '+1 (2##) 4##-####', '(2##) 4##-####', '2##-4##-####', '+44 20 7### ####', '020 7### ####', '07### ######', '+49 30 #######', '030 #######', '0171 #######', '+33 1 42 ## ## ##',
  '06 42 ## ## ##', '+34 6## ### ###', '+39 347 ### ####', '+31 6 ########', '06-########', '+48 5## ### ###', '+351 91# ### ###', '+46 70 ### ## ##', '070-### ## ##', '+45 2# ## ## ##',
  '+47 4## ## ###', '+358 40 #######', '+41 79 ### ## ##', '079 ### ## ##', '+43 664 #######', '+32 475 ## ## ##', '+353 87 ### ####', '+420 6## ### ###', '+36 30 ### ####', '+40 72# ### ###',
  '+30 69# ### ####', '+90 53# ### ## ##', '+7 9## ###-##-##', '+380 67 ### ## ##', '+91 98### #####', '+86 138 #### ####', '+81 90-####-####', '+82 10-####-####', '+55 11 9####-####', '(11) 9####-####',
  '+52 55 #### ####', '+61 4## ### ###', '0412 ### ###', '+64 21 ### ####', '+27 82 ### ####', '+972 50 ### ####', '+971 50 ### ####', '+65 9### ####', '+62 812 #### ####', '+234 803 ### ####',
] // prettier-ignore

const LOOK_ALIKE_SHAPES = [
  'Order 4############## was shipped', 'Invoice number 20######', 'Tracking 1Z999AA1##########', 'version 1.#.#.#', 'release 10.#.#', 'ISBN 978-#-##-######-#',
  'commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', 'uuid 3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', 'the value is 3.14159265358979',
  'ratio 0.123456789', 'from 2019 to 2024', 'pages 112-118', 'section 4.3.2.1', 'population 12 345 678', '300 400 500 units', 'coordinates 52.5200, 13.4050', 'timestamp 17########', 'meter reading 00######',
  'part number AB-####-XX', '10:30-11:45', 'Q3 2024', 'room 4.12', 'build 20240######', 'score 21-19', 'RFC 2616', 'price 1,299.00', 'EUR 12.345,67', '#### rows, ### columns', 'key = ${API_KEY}', 'password: <your password>',
  'token = "xxxxxxxxxxxxxxxx"', '5 main reasons', '12 new features in 3 weeks', 'serial 49#############', 'article 9# of the act', 'chapter 12 page ###', 'localhost 127.0.0.1', 'const port = 8080', 'batch 2024-####', 'font size 12 px', 'ICD-10 code F32.1',
] // prettier-ignore

/** A payment card that passes Luhn, in one of the usual groupings. */
export function ownCard(random: Random): string {
  const [prefix, length] = pick(random, [
    ['4', 16],
    ['51', 16],
    ['2223', 16],
    ['34', 15],
    ['37', 15],
    ['6011', 16],
    ['3530', 16],
    ['6221', 16],
  ] as const)
  const body = prefix + digits(random, length - prefix.length - 1)
  const number = body + luhnDigit(body)
  const separator = pick(random, ['', ' ', '-'])
  const groups = length === 15 ? /(\d{4})(\d{6})(\d{5})/ : /(\d{4})(\d{4})(\d{4})(\d{4})/
  return number.replace(groups, (_, ...parts: string[]) =>
    parts.slice(0, length === 15 ? 3 : 4).join(separator),
  )
}

/** The same with one digit changed, so that Luhn fails. */
function brokenCard(random: Random): string {
  return ownCard(random).replace(/\d$/, (digit) =>
    String((Number(digit) + 1 + Math.floor(random() * 8)) % 10),
  )
}

/** An IBAN with valid check digits, spaced or not. */
export function ownIban(random: Random): string {
  const [country, length] = pick(random, NUMERIC_IBANS)
  const account = digits(random, length)
  const rearranged =
    account +
    country
      .split('')
      .map((letter) => letter.charCodeAt(0) - 55)
      .join('') +
    '00'
  const iban = country + String(98n - (BigInt(rearranged) % 97n)).padStart(2, '0') + account
  const roll = random()
  if (roll < 0.5) return iban.replace(/(.{4})(?=.)/g, '$1 ')
  return roll < 0.9 ? iban : iban.toLowerCase()
}

/** An IBAN whose check digits are off by one. */
function brokenIban(random: Random): string {
  return ownIban(random).replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
}

/** A telephone number in one of fifty shapes. */
export function ownPhone(random: Random): string {
  return fill(random, pick(random, PHONES))
}

/** An identity number with the word that goes with it, and whether it is American. */
export function ownId(random: Random): {
  cue: string
  value: string
  type: 'US_SSN' | 'NATIONAL_ID'
} {
  const national = (cue: string, value: string) => ({ cue, value, type: 'NATIONAL_ID' as const })
  const day = `${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
  const month = `${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`
  const year = String(50 + Math.floor(random() * 49))
  const until = (make: () => string, accept: (value: string) => boolean) => {
    let value = make()
    while (!accept(value)) value = make()
    return value
  }
  switch (Math.floor(random() * 11)) {
    case 0:
      return {
        cue: 'SSN',
        value: `${100 + Math.floor(random() * 500)}-${10 + Math.floor(random() * 89)}-${1000 + Math.floor(random() * 8999)}`,
        type: 'US_SSN',
      }
    case 1:
      return national(
        'NHS number',
        until(() => digits(random, 10), isNhsNumber).replace(/(...)(...)/, '$1 $2 '),
      )
    case 2:
      return national(
        'Steuer-ID',
        until(() => digits(random, 11), isGermanTaxNumber),
      )
    case 3:
      return national(
        'numéro de sécurité sociale',
        until(() => `1${year}${month}75${digits(random, 8)}`, isFrenchSocialNumber),
      )
    case 4:
      return national(
        'DNI',
        until(
          () => digits(random, 8) + pick(random, 'TRWAGMYFPDXBNJZSQVHLCKE'.split('')),
          isSpanishNumber,
        ),
      )
    case 5:
      return national(
        'BSN',
        until(() => digits(random, 9), isDutchNumber),
      )
    case 6:
      return national(
        'PESEL',
        until(() => `${year}${month}${day}${digits(random, 5)}`, isPesel),
      )
    case 7:
      return national(
        'rijksregisternummer',
        until(
          () => `${year}.${month}.${day}-${digits(random, 3)}.${digits(random, 2)}`,
          (value) => isBelgianNumber(value.replace(/\D/g, '')),
        ),
      )
    case 8:
      return national(
        'personnummer',
        until(
          () => `${year}${month}${day}-${digits(random, 4)}`,
          (value) => isSwedishNumber(value.replace(/\D/g, '')),
        ),
      )
    case 9:
      return national(
        'NIF',
        until(() => `2${digits(random, 8)}`, isPortugueseNumber),
      )
    default:
      return national(
        'National Insurance number',
        `${pick(random, ['AB', 'CE', 'HJ', 'PR', 'SK', 'WM'])}${digits(random, 6)}${pick(random, ['A', 'B', 'C', 'D'])}`,
      )
  }
}

/** A phrase with figures that are nobody's data. */
export function ownLookAlike(random: Random): string {
  const roll = random()
  if (roll < 0.08) return `number ${brokenCard(random)}`
  if (roll < 0.14) return `value ${brokenIban(random)}`
  return fill(random, pick(random, LOOK_ALIKE_SHAPES))
}

/** A secret in the shape of a vendor's key, or assigned to a name. */
export function ownSecret(random: Random): string {
  const letters = (count: number) =>
    Array.from({ length: count }, () =>
      pick(random, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('')),
    ).join('')
  return pick(random, [
    () => `sk-proj-${letters(48)}`,
    () => `ghp_${letters(36)}`,
    () => `AKIA${letters(16).toUpperCase()}`,
    () => `xoxb-${digits(random, 12)}-${letters(24)}`,
    () => `glpat-${letters(20)}`,
    () => `AIza${letters(35)}`,
    () => `sk_live_${letters(24)}`,
    () => `hf_${letters(34)}`,
  ])()
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(Math.floor(random() * 10))).join('')
}

function fill(random: Random, shape: string): string {
  return shape.replace(/#/g, () => String(Math.floor(random() * 10)))
}

function luhnDigit(body: string): string {
  const sum = body
    .split('')
    .toReversed()
    .reduce((total, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return String((10 - (sum % 10)) % 10)
}
