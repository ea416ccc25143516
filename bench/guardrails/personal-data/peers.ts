// The best-known redactors of the npm registry, measured on the same rows. Development dependencies.
import nlp from 'compromise'
import { OpenRedaction } from 'openredaction'
import { SyncRedactor } from 'redact-pii'
import type { Row } from '../rows.ts'
import type { Found } from './scores.ts'

/** What a peer finds, in the types of the labelled rows. */
export type Peer = {
  readonly name: string
  readonly detect: (text: string) => Promise<readonly Found[]>
}

/** The peers as they come, without settings. */
export function personalDataPeers(): Peer[] {
  const redaction = new OpenRedaction({ redactionMode: 'placeholder' })
  const redactor = new SyncRedactor()
  return [
    {
      name: 'openredaction 1.1.5',
      detect: async (text) => {
        const { detections } = await redaction.detect(text)
        return detections.map(({ type, position }) => ({
          type: typeOf(type),
          start: position[0],
          end: position[1],
        }))
      },
    },
    {
      name: 'redact-pii 3.4.0',
      detect: async (text) => alignPlaceholders(text, redactor.redact(text)),
    },
    { name: 'compromise 14.17.0', detect: async (text) => compromisePeople(text) },
  ]
}

/** The findings of a peer for all rows, to be looked up by text: its answers come later, the scores are counted at once. */
export async function detectAll(
  peer: Peer,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, readonly Found[]>> {
  const found = new Map<string, readonly Found[]>()
  for (const { text } of rows) {
    if (!found.has(text)) found.set(text, await peer.detect(text))
  }
  return found
}

function compromisePeople(text: string): Found[] {
  const people = nlp(text).people().json({ offset: true }) as {
    offset: { start: number; length: number }
  }[]
  return people.map(({ offset }) => ({
    type: 'PERSON',
    start: offset.start,
    end: offset.start + offset.length,
  }))
}

const TYPES: [RegExp, string][] = [
  [/CREDIT|CARD/, 'CREDIT_CARD'],
  [/IBAN/, 'IBAN'],
  [/SSN|SOCIAL_SECURITY/, 'US_SSN'],
  [/PHONE/, 'PHONE'],
  [/EMAIL/, 'EMAIL'],
  [/^IP|IPV|_IP_|IP_ADDRESS/, 'IP'],
  [/URL|DOMAIN/, 'URL'],
  [/NAME|PERSON/, 'PERSON'],
  [/ADDRESS|STREET|ZIP|POSTCODE/, 'ADDRESS'],
  [/DATE|DOB/, 'DATE'],
  [/KEY|TOKEN|SECRET|PASSWORD|CREDENTIALS/, 'SECRET'],
]

function typeOf(name: string): string {
  return TYPES.find(([shape]) => shape.test(name))?.[1] ?? 'OTHER'
}

const PLACEHOLDER =
  /(PERSON_NAME|EMAIL_ADDRESS|PHONE_NUMBER|CREDIT_CARD_NUMBER|US_SOCIAL_SECURITY_NUMBER|IP_ADDRESS|STREET_ADDRESS|ZIPCODE|URL|USERNAME|PASSWORD|CREDENTIALS|DIGITS)/

/** Where placeholders stand in the original: the text between them is the same in both. */
function alignPlaceholders(text: string, redacted: string): Found[] {
  const found: Found[] = []
  let start = 0
  let open: string | undefined
  for (const part of redacted.split(PLACEHOLDER)) {
    if (PLACEHOLDER.test(part)) {
      open = part
      continue
    }
    const at = part === '' ? text.length : text.indexOf(part, start)
    if (at === -1) return found
    if (open !== undefined) found.push({ type: typeOf(open), start, end: at })
    open = undefined
    start = at + part.length
  }
  return found
}
