import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newId } from '../../../foundation/ids.ts'
import { addressHash, invitationToken, optOutToken, readOptOutToken, shareCode } from './links.ts'

const key = randomBytes(32)

describe('links', () => {
  it('are the same each time, and differ by what they are for', () => {
    const id = newId()
    expect(invitationToken(key, id)).toBe(invitationToken(key, id))
    expect(invitationToken(key, id)).toMatch(/^[\w-]{22}$/)
    const all = [
      invitationToken(key, id),
      shareCode(key, id),
      invitationToken(key, newId()),
      invitationToken(randomBytes(32), id),
    ]
    expect(new Set(all).size).toBe(4)
  })
})

describe('opt-outs', () => {
  const organisationId = newId()
  const optOut = {
    organisationId,
    addressHash: addressHash(key, organisationId, 'ida@x.test'),
  }

  it('come back as they were signed', () => {
    expect(readOptOutToken(key, optOutToken(key, optOut))).toEqual(optOut)
  })

  it('are refused when one bit was changed, or under another key', () => {
    const bytes = Buffer.from(optOutToken(key, optOut), 'base64url')
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(readOptOutToken(key, changed.toString('base64url'))).toBeNull()
    }
    expect(readOptOutToken(randomBytes(32), optOutToken(key, optOut))).toBeNull()
  })

  it('know an address in any case, in one organisation only', () => {
    const hash = (organisation: string, address: string) =>
      addressHash(key, organisation, address).toString('hex')
    expect(hash(organisationId, ' Ida@X.test')).toBe(hash(organisationId, 'ida@x.test'))
    expect(hash(newId(), 'ida@x.test')).not.toBe(hash(organisationId, 'ida@x.test'))
  })
})
