// The secrets in links. They are derived from ids with a key of the installation, so that a reminder
// can carry the same link although only its hash is stored.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** 128 bits: nobody finds one by trying. */
const secretBytes = 16

/** The secret of an invitation's link, as 22 URL-safe characters. */
export function invitationToken(linkKey: Buffer, invitationId: string): string {
  return derive(linkKey, `invitation ${invitationId}`).toString('base64url')
}

/** The secret of a campaign's open link, as 22 URL-safe characters. */
export function shareCode(linkKey: Buffer, campaignId: string): string {
  return derive(linkKey, `share ${campaignId}`).toString('base64url')
}

/** What is stored of a secret in a link, and looked up: SHA-256. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Who wants no more mails: enough to act on without any look-up, and useless for anything else. */
export type OptOut = { organisationId: string; addressHash: Buffer }

/** A signed opt-out for the link in a mail; works as long as the key, long after the campaign. */
export function optOutToken(linkKey: Buffer, optOut: OptOut): string {
  const body = Buffer.concat([uuidBytes(optOut.organisationId), optOut.addressHash])
  return Buffer.concat([body, signature(linkKey, body)]).toString('base64url')
}

/** The opt-out in a token, or null when it was not made here. */
export function readOptOutToken(linkKey: Buffer, token: string): OptOut | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.byteLength !== 3 * secretBytes) return null
  const body = bytes.subarray(0, 2 * secretBytes)
  if (!timingSafeEqual(bytes.subarray(2 * secretBytes), signature(linkKey, body))) return null
  return {
    organisationId: uuidText(body.subarray(0, secretBytes)),
    addressHash: Buffer.from(body.subarray(secretBytes)),
  }
}

/** What is kept of an address that wants no mails: a keyed hash, different in each organisation. */
export function addressHash(linkKey: Buffer, organisationId: string, address: string): Buffer {
  return derive(linkKey, `address ${organisationId} ${address.trim().toLowerCase()}`)
}

/** Addresses of the pages that links lead to. */
export const linkPaths = {
  respond: (token: string) => `/r/${token}`,
  share: (code: string) => `/c/${code}`,
  optOut: (token: string) => `/u/${token}`,
}

function derive(linkKey: Buffer, text: string): Buffer {
  return createHmac('sha256', linkKey).update(text).digest().subarray(0, secretBytes)
}

function signature(linkKey: Buffer, body: Buffer): Buffer {
  return createHmac('sha256', linkKey)
    .update('opt-out ')
    .update(body)
    .digest()
    .subarray(0, secretBytes)
}

function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex')
}

function uuidText(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
