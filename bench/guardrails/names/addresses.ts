// Made-up postal addresses in the order of several countries, for training the name tagger.
import { pick } from '../pick.ts'
import type { Locale, WordLists } from './word-lists.ts'

type Draw = { random: () => number; lists: WordLists; locale: Locale; language: string }

const SUFFIXES: Record<string, string[]> = {
  en: [
    ' Street',
    ' Road',
    ' Avenue',
    ' Lane',
    ' Drive',
    ' St',
    ' Rd',
    ' Way',
    ' Court',
    ' Close',
    ' Ave.',
  ],
  de: ['straße', 'strasse', 'weg', 'str.', 'platz', 'gasse', 'allee', ' Straße'],
  nl: ['straat', 'laan', 'weg', 'gracht', 'plein', 'kade'],
  sv: ['gatan', 'vägen', 'gränd'],
  da: ['gade', 'vej', ' Allé'],
  nb: ['gata', 'veien', 'vei'],
  fi: ['katu', 'tie', 'kuja', 'polku'],
  lv: ['s iela'],
  hu: [' utca', ' út', ' tér', ' u.'],
  tr: [' Sokak', ' Caddesi'],
}
const PREFIXES: Record<string, string[]> = {
  fr: [
    'rue ',
    'rue de ',
    'avenue ',
    'boulevard ',
    'place ',
    'chemin de ',
    'impasse ',
    '12 bis rue ',
  ],
  es: ['Calle ', 'Avenida ', 'Calle de ', 'Plaza ', 'Paseo de ', 'C/ '],
  it: ['Via ', 'Viale ', 'Piazza ', 'Corso '],
  pt: ['Rua ', 'Avenida ', 'Travessa ', 'Rua da '],
  pl: ['ul. ', 'al. ', 'os. ', 'pl. '],
  ro: ['Strada ', 'Bulevardul '],
  ru: ['ул. ', 'проспект ', 'пер. '],
  uk: ['вул. '],
}
const STATES =
  'AL AK AZ AR CA CO CT FL GA IL IN IA KY LA ME MD MA MI MN NY OH OR PA TX UT VA WA WI QC ON NSW VIC'.split(
    ' ',
  )

/** An address as one would write it in the language, or in the mixed order of web forms. */
export function fillAddress(draw: Draw): string {
  const { random, lists, locale } = draw
  const street = streetName(draw)
  const town =
    random() < 0.6 && locale.city.length > 0
      ? pick(random, locale.city)
      : pick(random, lists.cities)
  const country = pick(random, lists.locales['en']?.country ?? [town])
  const house = String(1 + Math.floor(random() * 220))
  const post = String(1000 + Math.floor(random() * 98999))
  const roll = random()
  if (roll < 0.12)
    return `${post} ${street} ${house}\n Apt. ${house}\n ${town}\n ${country} ${post}`
  if (roll < 0.22)
    return `${post} ${street}\n Suite ${house}\n ${town}\n, ${pick(random, STATES)}\n ${post}`
  if (roll < 0.3) return `${post} ${street} ${house}, ${town}, ${pick(random, STATES)} ${post}`
  if (roll < 0.38) return `${house} ${street}, ${town}, ${country}`
  if (roll < 0.5) return numberAndStreet(draw, street, house)
  const separator = pick(random, [', ', ', ', '\n'])
  return `${numberAndStreet(draw, street, house)}${separator}${post} ${town}${random() < 0.3 ? `${separator}${country}` : ''}`
}

function numberAndStreet({ language, random }: Draw, street: string, house: string): string {
  if (language === 'fr' || language === 'en') return `${house} ${street}`
  if (language === 'pl') return `${street} ${house}/${1 + Math.floor(random() * 60)}`
  return language === 'it' || language === 'es' || language === 'pt'
    ? `${street}, ${house}`
    : `${street} ${house}`
}

function streetName({ random, lists, locale, language }: Draw): string {
  if (locale.street.length > 20 && random() < 0.5) return pick(random, locale.street)
  const root = random() < 0.5 ? pick(random, locale.last) : pick(random, lists.nameParts)
  const prefix = PREFIXES[language]
  if (prefix) return pick(random, prefix) + root
  return root + pick(random, SUFFIXES[language] ?? SUFFIXES['en'] ?? [])
}
