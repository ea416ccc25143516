// Made-up sentences with names for training: templates of this project filled from the word lists.
// No sentence is taken from anywhere; the people in them do not exist.
import { readFileSync } from 'node:fs'
import { seededRandom } from '../../support/seeded.ts'
import { pick } from '../pick.ts'
import { fillAddress } from './addresses.ts'
import { fillPhrase } from './phrases.ts'
import type { Locale, WordLists } from './word-lists.ts'

/** A sentence and its spans, in the types of the labelled rows. */
type Sentence = { text: string; spans: { start: number; end: number; type: string }[] }

type Draw = { random: () => number; lists: WordLists; locale: Locale; language: string }

const TEMPLATES = new URL('../../data/guardrails/name-templates.txt', import.meta.url)

const LOCALES: Record<string, string[]> = {
  en: [
    'en',
    'en',
    'en',
    'en',
    'en_AU',
    'en_GH',
    'en_IN',
    'en_NG',
    'en_ZA',
    'en_HK',
    'es',
    'fr',
    'de',
    'it',
    'pl',
    'tr',
    'vi',
    'id_ID',
  ],
  de: ['de', 'de', 'de_AT', 'de_CH', 'tr', 'hr', 'pl'],
  fr: ['fr', 'fr_BE', 'fr_CH', 'fr_SN'],
  es: ['es', 'es_MX'],
  pt: ['pt_PT', 'pt_BR'],
  nl: ['nl', 'nl_BE'],
  cs: ['cs_CZ', 'sk'],
  hr: ['hr', 'sr_RS_latin', 'sl_SI'],
  nb: ['nb_NO'],
  id: ['id_ID'],
  ka: ['ka_GE'],
  ro: ['ro', 'ro_MD'],
}

const TITLES: Record<string, string[]> = {
  en: ['Mr.', 'Mrs.', 'Ms.', 'Dr.', 'Prof.', 'Mr', 'Mrs', 'Ms', 'Dr', 'Professor', 'Sir', 'Miss'],
}

const PRODUCTS =
  'Python Java Kotlin Ruby Rust Scala Julia Swift Go Perl Django Flask Rails Laravel React Angular Vue Svelte Docker Kubernetes Jenkins Ansible Terraform Cassandra Kafka Redis Oracle Tableau Excel Word Outlook Teams Slack Zoom Jira Confluence Photoshop Illustrator Figma Canva Blender Unity Unreal Windows Linux Ubuntu Debian Fedora macOS Android iPhone iPad Safari Chrome Firefox Alexa Siri Cortana Watson Gemini Claude ChatGPT Copilot Llama Mistral Falcon Minecraft Fortnite Pokémon Batman Superman Spiderman Netflix Spotify YouTube TikTok Instagram Bitcoin Ethereum Tesla Toyota Mercedes Bluetooth Helvetica Arial Verdana Georgia Courier Garamond Pascal Newton Celsius Fahrenheit Monday Friday Easter Christmas Ramadan Hanukkah Thanksgiving Bible Quran Shakespearean Markdown LaTeX Hadoop Spark TensorFlow Keras PyTorch NumPy Pandas Salesforce Hubspot Shopify Stripe Postgres SQLite MongoDB Apollo Artemis Jupiter Mars Venus Mercury Saturn Maven Gradle Ember Jasmine Amber Ada Elixir Crystal Dart Delphi Haskell Erlang Lisp Prolog Sage Basil Rosemary Ginger Olive Pepper Heather Ivy Daisy'.split(
    ' ',
  )

const MONTHS =
  'January February March April May June July August September October November December Januar März Juli Oktober janvier avril août enero marzo gennaio maggio stycznia maja'.split(
    ' ',
  )

const ORG_ENDINGS = [
  'GmbH',
  'AG',
  'Ltd',
  'Ltd.',
  'Limited',
  'Inc',
  'Inc.',
  'LLC',
  'PLC',
  'Corp',
  'Corporation',
  'S.A.',
  'SARL',
  'S.p.A.',
  'B.V.',
  'N.V.',
  'AB',
  'Oy',
  'A/S',
  'Sp. z o.o.',
  'GmbH & Co. KG',
  '& Sons',
  '& Partners',
  'Group',
  'Holdings',
  'Consulting',
  'Technologies',
  'Systems',
  'Bank',
  'Insurance',
  'Logistics',
  'Pharma',
  'Foundation',
  'Hospital',
  'University',
  'Media',
  'Energy',
  'Solutions',
]

/** `count` sentences, always the same for the same seed. */
export function writeSentences(lists: WordLists, count: number, seed: number): Sentence[] {
  const random = seededRandom(seed)
  const templates = readFileSync(TEMPLATES, 'utf8')
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
  return Array.from({ length: count }, () => {
    const line = pick(random, templates)
    const language = line.slice(0, line.indexOf('|'))
    const template = line.slice(line.indexOf('|') + 1).replaceAll(String.raw`\n`, '\n')
    const locale = localeOf(random, lists, language)
    return inOtherCase(random, fillTemplate({ random, lists, locale, language }, template))
  })
}

function localeOf(random: () => number, lists: WordLists, language: string): Locale {
  const all = Object.keys(lists.locales)
  const keys = language === 'any' ? all : (LOCALES[language] ?? [language])
  const locale = lists.locales[pick(random, keys)]
  const isUsable = locale && locale.first.length > 0 && locale.last.length > 0
  return isUsable ? locale : (lists.locales['en'] as Locale)
}

function fillTemplate(draw: Draw, template: string): Sentence {
  const spans: Sentence['spans'] = []
  let text = ''
  for (const part of template.split(/(\{[A-Za-z]+\})/)) {
    const slot = /^\{([A-Za-z]+)\}$/.exec(part)?.[1]
    const filled = slot === undefined ? undefined : fillSlot(draw, slot)
    if (filled?.type)
      spans.push({ start: text.length, end: text.length + filled.text.length, type: filled.type })
    text += filled?.text ?? part
  }
  return { text, spans }
}

function fillSlot(draw: Draw, slot: string): { text: string; type?: string } {
  const { random, lists, locale } = draw
  switch (slot) {
    case 'person':
      return { text: fullName(draw), type: 'PERSON' }
    case 'first':
      return { text: firstName(draw), type: 'PERSON' }
    case 'last':
      return { text: lastName(draw), type: 'PERSON' }
    case 'title':
      return { text: pick(random, TITLES['en'] ?? []) }
    case 'city':
      return {
        text:
          random() < 0.5 && locale.city.length > 0
            ? pick(random, locale.city)
            : pick(random, lists.cities),
        type: 'LOCATION',
      }
    case 'country':
      return {
        text: pick(
          random,
          locale.country.length > 0 ? locale.country : (lists.locales['en']?.country ?? []),
        ),
        type: 'LOCATION',
      }
    case 'org':
      return { text: organisation(draw), type: 'ORG' }
    case 'address':
      return { text: fillAddress(draw), type: 'ADDRESS' }
    case 'email':
      return {
        text: `${ascii(firstName(draw))}.${ascii(lastName(draw))}@example.org`.toLowerCase(),
      }
    case 'product':
      return { text: pick(random, PRODUCTS) }
    case 'month':
      return { text: pick(random, MONTHS) }
    case 'number':
      return { text: String(Math.floor(random() * 10 ** (1 + Math.floor(random() * 8)))) }
    default: {
      const text = fillPhrase(random, lists, slot)
      if (text === undefined) throw new Error(`the template slot "${slot}" is unknown`)
      return { text }
    }
  }
}

function fullName(draw: Draw): string {
  const { random } = draw
  const first = firstName(draw)
  const last = lastName(draw)
  const initial = () => pick(random, 'ABCDEFGHJKLMNPRSTW'.split(''))
  const roll = random()
  if (roll < 0.56) return `${first} ${last}`
  if (roll < 0.64) return `${first} ${initial()}. ${last}`
  if (roll < 0.67) return `${first} ${initial()} ${last}`
  if (roll < 0.72) return `${initial()}. ${last}`
  if (roll < 0.76) return `${first} ${firstName(draw)} ${last}`
  if (roll < 0.8) return `${first} ${last}-${lastName(draw)}`
  if (roll < 0.84)
    return `${first} ${pick(random, ['van', 'van der', 'de', 'de la', 'von', 'di', 'da', 'dos', 'al', 'bin', 'el', 'Mac', 'ter'])} ${last}`
  if (roll < 0.87) return `${last}, ${first}`
  if (roll < 0.9) return `${first} O'${last}`
  if (roll < 0.94) return `${first} ${last}`.toUpperCase()
  return roll < 0.97 ? `${first} ${last} ${lastName(draw)}` : `${first}-${firstName(draw)} ${last}`
}

function firstName(draw: Draw): string {
  return draw.random() < 0.85 ? pick(draw.random, draw.locale.first) : rareName(draw)
}

function lastName(draw: Draw): string {
  return draw.random() < 0.75 ? pick(draw.random, draw.locale.last) : rareName(draw)
}

/** A name from all countries, or one that no list has, so that the tagger does not lean on the lists alone. */
function rareName({ random, lists, locale }: Draw): string {
  const isLatin = /^\p{Script=Latin}/u.test(locale.first[0] ?? '')
  if (!isLatin) return pick(random, locale.last)
  if (random() < 0.6) return pick(random, lists.nameParts)
  const length = 2 + Math.floor(random() * 2)
  const syllables = Array.from({ length }, () =>
    pick(
      random,
      'ba be bo da de di do fa fi ga go ha he ja jo ka ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi wa ya za ze zo'.split(
        ' ',
      ),
    ),
  )
  const word =
    syllables.join('') +
    pick(random, [
      '',
      'n',
      'r',
      's',
      'sson',
      'ski',
      'vic',
      'ez',
      'ini',
      'man',
      'ford',
      'ton',
      'ova',
      'enko',
    ])
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function organisation(draw: Draw): string {
  const { random, lists } = draw
  const roll = random()
  if (roll < 0.25) return pick(random, lists.companies)
  if (roll < 0.35) return `University of ${pick(random, lists.cities)}`
  if (roll < 0.45) return `${lastName(draw)}, ${lastName(draw)} and ${lastName(draw)}`
  if (roll < 0.5) return `${lastName(draw)}-${lastName(draw)}`
  const word = pick(random, lists.words)
  const name = roll < 0.75 ? lastName(draw) : word.charAt(0).toUpperCase() + word.slice(1)
  return `${name} ${pick(random, ORG_ENDINGS)}`
}

function inOtherCase(random: () => number, sentence: Sentence): Sentence {
  const roll = random()
  if (roll < 0.06) return sameLength(sentence, sentence.text.toLowerCase())
  return roll < 0.08 ? sameLength(sentence, sentence.text.toUpperCase()) : sentence
}

/** ß and ŉ grow when their case changes; such a sentence stays as it is. */
function sameLength(sentence: Sentence, text: string): Sentence {
  return text.length === sentence.text.length ? { ...sentence, text } : sentence
}

function ascii(name: string): string {
  return name.normalize('NFD').replace(/[^A-Za-z]/g, '') || 'info'
}
