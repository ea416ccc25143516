// What a browser holds instead of a name: a random secret with the group it speaks for, signed so
// that the server need not write it down. And the receipt for what was sent.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  timingSafeEqual,
} from 'node:crypto'

/** A ballot is handed out once a personal link (anonymous mode) or to a browser (open link). */
export type Ballot = {
  organisationId: string
  campaignId: string
  stratumId: string
  secret: Buffer
}

const macBytes = 16
const bodyBytes = 16 * 4

/** The ballot as text for a cookie; `key` is the key of the round. */
export function writeBallot(key: Buffer, ballot: Ballot): string {
  const body = Buffer.concat([
    uuidBytes(ballot.organisationId),
    uuidBytes(ballot.campaignId),
    uuidBytes(ballot.stratumId),
    ballot.secret,
  ])
  return Buffer.concat([body, macOf(key, body)]).toString('base64url')
}

/** The campaign a ballot claims to be for, to find the key that proves it; null when it is no ballot. */
export function claimedCampaign(text: string): string | null {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === bodyBytes + macBytes ? uuidText(bytes.subarray(16, 32)) : null
}

/** The ballot, or null when this key did not sign it. */
export function readBallot(key: Buffer, text: string): Ballot | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== bodyBytes + macBytes) return null
  const body = bytes.subarray(0, bodyBytes)
  if (!timingSafeEqual(bytes.subarray(bodyBytes), macOf(key, body))) return null
  return {
    organisationId: uuidText(body.subarray(0, 16)),
    campaignId: uuidText(body.subarray(16, 32)),
    stratumId: uuidText(body.subarray(32, 48)),
    secret: body.subarray(48),
  }
}

/** What is stored of a ballot once it is used, without reference to the answer. */
export function ballotHash(ballot: Pick<Ballot, 'secret'>): Buffer {
  return createHash('sha256').update('ballot ').update(ballot.secret).digest()
}

/** Signs the ballots of a round that has no key of its own, because its answers are not sealed. */
export function openRoundKey(linkKey: Buffer, campaignId: string): Buffer {
  return createHmac('sha256', linkKey).update(`ballots ${campaignId}`).digest()
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const receiptBits = 100

/** The receipt of a sending: 20 characters in groups of five; the same sending gives the same receipt. */
export function receiptCode(key: Buffer, sendId: string): string {
  const bits = [...createHmac('sha256', key).update(`receipt ${sendId}`).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  const letters = Array.from(
    { length: receiptBits / 5 },
    (_, index) => crockford[Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2)],
  )
  return letters.join('').replaceAll(/(.{5})(?=.)/g, '$1-')
}

/** What is stored of a receipt. Dashes, spaces, case and look-alike letters do not matter. */
export function receiptHash(code: string): Buffer {
  const plain = code
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return createHash('sha256').update(`receipt ${plain}`).digest()
}

const nonceBytes = 12
const tagBytes = 16

/** Encrypts under the key of a round (AES-256-GCM); `place` binds the text to where it is stored. */
export function seal(
  key: Buffer,
  sealing: { plain: string; nonce: Buffer; place: string },
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, sealing.nonce).setAAD(
    Buffer.from(sealing.place),
  )
  const text = Buffer.concat([cipher.update(sealing.plain, 'utf8'), cipher.final()])
  return Buffer.concat([sealing.nonce, cipher.getAuthTag(), text])
}

/** Decrypts what `seal` made. Throws when key, place or text do not belong together. */
export function unseal(key: Buffer, sealed: Buffer, place: string): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(
    Buffer.from(place),
  )
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  return Buffer.concat([
    decipher.update(sealed.subarray(nonceBytes + tagBytes)),
    decipher.final(),
  ]).toString('utf8')
}

function macOf(key: Buffer, body: Buffer): Buffer {
  return createHmac('sha256', key).update('ballot ').update(body).digest().subarray(0, macBytes)
}

function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function uuidText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
