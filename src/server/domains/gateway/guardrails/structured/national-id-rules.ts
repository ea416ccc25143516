// Which identity numbers are looked for: grouping, shape, check, and the words that must stand near.
// A kind whose check alone lets one number in ten or more pass always needs such a word.
import { passesLuhn, passesMod11And10, passesVerhoeff } from '../check-digits.ts'
import { CUE_HEALTH, CUE_IDENTITY, CUE_SOCIAL, CUE_TAX } from '../cues.ts'
import * as europe from './national-id-checks.ts'
import * as world from './national-id-checks-world.ts'

/** When a word near the number is needed: always, only when it is written without groups, or never. */
type CueNeed = 'always' | 'ungrouped' | 'never'

export type IdRule = {
  readonly kind: string
  readonly groupings: readonly (readonly number[])[]
  readonly shape: RegExp
  readonly check: (value: string) => boolean
  readonly need: CueNeed
  readonly cues: number
}

const ANY_ID = CUE_IDENTITY | CUE_TAX | CUE_HEALTH

const always = () => true

function rule(kind: string, groupings: number[][], rest: Partial<IdRule>): IdRule {
  return { kind, groupings, shape: /^\d+$/, check: always, need: 'never', cues: ANY_ID, ...rest }
}

const WESTERN: IdRule[] = [
  rule('gb-nino', [[9], [2, 2, 2, 2, 1], [2, 6, 1], [8, 1], [2, 7]], {
    shape: /^[A-Z]{2}\d{6}[A-D]$/,
    check: europe.isInsuranceNumber,
  }),
  rule('gb-nhs', [[10], [3, 3, 4]], {
    check: europe.isNhsNumber,
    need: 'always',
    cues: CUE_HEALTH,
  }),
  rule('gb-utr', [[10], [5, 5]], { need: 'always', cues: CUE_TAX }),
  rule('de-tax-id', [[11], [2, 3, 3, 3]], {
    check: (value) => europe.hasGermanTaxDigits(value) && passesMod11And10(value),
  }),
  rule('de-pension', [[12], [2, 6, 1, 3], [8, 1, 3], [2, 6, 4], [2, 2, 2, 2, 1, 2, 1]], {
    shape: /^\d{8}[A-Z]\d{3}$/,
    check: europe.isGermanPensionNumber,
  }),
  rule('fr-nir', [[15], [1, 2, 2, 2, 3, 3, 2], [13, 2], [1, 2, 2, 2, 6, 2], [1, 2, 2, 5, 3, 2]], {
    shape: /^[12]\d{4}(?:\d\d|2[AB])\d{8}$/,
    check: europe.isFrenchSocialNumber,
  }),
  rule('es-dni', [[9], [8, 1], [2, 3, 4], [2, 3, 3, 1]], {
    shape: /^\d{8}[A-HJ-NP-TV-Z]$/,
    check: europe.isSpanishNumber,
  }),
  rule('es-nie', [[9], [1, 7, 1], [1, 8], [8, 1]], {
    shape: /^[XYZ]\d{7}[A-HJ-NP-TV-Z]$/,
    check: europe.isSpanishNumber,
  }),
  rule('it-codice-fiscale', [[16], [3, 3, 5, 5], [6, 5, 5], [6, 2, 1, 2, 5]], {
    shape:
      /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/,
    check: europe.isItalianCode,
  }),
  rule('nl-bsn', [[9], [3, 3, 3], [4, 2, 3], [2, 3, 4], [4, 3, 2], [3, 2, 4]], {
    check: europe.isDutchNumber,
    need: 'always',
  }),
  rule('be-register', [[11], [2, 2, 2, 3, 2], [6, 3, 2], [6, 5]], {
    check: europe.isBelgianNumber,
  }),
  rule('pt-nif', [[9], [3, 3, 3]], {
    check: europe.isPortugueseNumber,
    need: 'always',
    cues: CUE_TAX | CUE_IDENTITY,
  }),
  rule('at-sv', [[10], [4, 6]], { check: europe.isAustrianNumber, need: 'ungrouped' }),
  rule('ie-pps', [[8], [9], [7, 1], [7, 2]], {
    shape: /^\d{7}[A-W][A-IW]?$/,
    check: europe.isIrishNumber,
  }),
  rule('ch-ahv', [[13], [3, 4, 4, 2]], { check: world.isSwissNumber }),
  rule('gr-amka', [[11]], { check: world.isGreekNumber, need: 'always' }),
]

const NORTHERN_AND_EASTERN: IdRule[] = [
  rule('se-personnummer', [[6, 4], [8, 4], [10], [12]], {
    check: europe.isSwedishNumber,
    need: 'ungrouped',
  }),
  rule('fi-hetu', [[6, 4], [11]], {
    shape: /^\d{6}[A-FU-Y]?\d{3}[0-9A-FHJ-NPR-Y]$/,
    check: europe.isFinnishCode,
  }),
  rule('dk-cpr', [[6, 4], [10]], {
    check: europe.startsWithDayFirst,
    need: 'always',
    cues: CUE_IDENTITY,
  }),
  rule('no-birth-number', [[11], [6, 5]], { check: world.isNorwegianNumber }),
  rule('pl-pesel', [[11]], { check: europe.isPesel }),
  rule('pl-nip', [[10], [3, 3, 2, 2], [3, 2, 2, 3]], {
    check: europe.isNip,
    need: 'always',
    cues: CUE_TAX,
  }),
  rule('pl-id-card', [[9], [3, 6]], {
    shape: /^[A-Z]{3}\d{6}$/,
    check: europe.isPolishCard,
    need: 'always',
    cues: CUE_IDENTITY,
  }),
  rule('cz-birth-number', [[6, 4], [10]], { check: world.isCzechNumber, need: 'ungrouped' }),
  rule('ro-cnp', [[13]], { check: world.isRomanianNumber }),
  rule('bg-egn', [[10]], { check: world.isBulgarianNumber, need: 'always' }),
  rule('baltic-code', [[11]], { check: world.isBalticCode }),
  rule('lv-code', [[6, 5]], { check: europe.startsWithDayFirst, need: 'always' }),
  rule('hu-taj', [[9], [3, 3, 3]], {
    check: world.isHungarianNumber,
    need: 'always',
    cues: CUE_HEALTH,
  }),
  rule('hr-oib', [[11]], { check: passesMod11And10, need: 'always' }),
  rule('tr-identity', [[11]], { check: world.isTurkishNumber }),
]

const FURTHER: IdRule[] = [
  rule('us-itin', [[3, 2, 4], [9]], {
    check: world.isTaxpayerNumber,
    need: 'always',
    cues: CUE_TAX,
  }),
  rule('ca-sin', [[9], [3, 3, 3]], {
    check: passesLuhn,
    need: 'always',
    cues: CUE_SOCIAL | CUE_IDENTITY,
  }),
  rule('br-cpf', [[3, 3, 3, 2], [9, 2], [11]], {
    check: world.isBrazilianNumber,
    need: 'ungrouped',
  }),
  rule(
    'cl-rut',
    [
      [1, 3, 3, 1],
      [2, 3, 3, 1],
      [8, 1],
      [7, 1],
    ],
    { shape: /^\d{7,8}[\dK]$/, check: world.isChileanNumber, need: 'always' },
  ),
  rule('ar-cuit', [[2, 8, 1], [11]], { check: world.isArgentineNumber, need: 'ungrouped' }),
  rule('mx-curp', [[18]], { shape: /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[0-9A-Z]\d$/ }),
  rule('in-aadhaar', [[4, 4, 4], [12]], {
    shape: /^[2-9]\d{11}$/,
    check: passesVerhoeff,
    need: 'always',
    cues: CUE_IDENTITY,
  }),
  rule('in-pan', [[10]], { shape: /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]$/ }),
  rule('cn-resident', [[18], [17, 1], [6, 8, 4]], {
    shape: /^\d{17}[\dX]$/,
    check: world.isChineseNumber,
  }),
  rule('jp-my-number', [[12], [4, 4, 4]], {
    check: world.isJapaneseNumber,
    need: 'always',
    cues: CUE_IDENTITY,
  }),
  rule('kr-rrn', [[6, 7]], { check: world.isKoreanNumber }),
  rule('sg-nric', [[9]], { shape: /^[STFG]\d{7}[A-Z]$/, check: world.isSingaporeNumber }),
  rule('za-identity', [[13], [6, 4, 3], [6, 4, 2, 1]], { check: world.isSouthAfricanNumber }),
  rule('au-tfn', [[9], [3, 3, 3]], {
    check: world.isAustralianTaxNumber,
    need: 'always',
    cues: CUE_TAX,
  }),
  rule('au-medicare', [[10], [4, 5, 1]], {
    check: world.isAustralianMedicare,
    need: 'always',
    cues: CUE_HEALTH,
  }),
  rule('de-id-card', [[9], [10]], {
    shape: /^[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d?$/,
    need: 'always',
    cues: CUE_IDENTITY,
  }),
]

/** All rules, in the order in which they are tried. */
export const ID_RULES: readonly IdRule[] = [...WESTERN, ...NORTHERN_AND_EASTERN, ...FURTHER]
