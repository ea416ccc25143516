// Addresses and keys of crypto currencies, by shape and checksum.
import { createHash } from 'node:crypto'
import { lengthOf, MIXED, startOf, tokenText } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import type { Finding } from './finding.ts'

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const BASE58_ADDRESS = /^[13LMDTXrtm2n][1-9A-HJ-NP-Za-km-z]{25,34}$/
const HEXADECIMAL_ADDRESS = /^0x[0-9a-f]{40}$/i
const BECH32 = /^(?:bc|tb|ltc)1[02-9ac-hj-np-z]{11,87}$/i
const BECH32_LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const BECH32_GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
/** Last value of a valid checksum: bech32 (BIP 173) and bech32m (BIP 350). */
const BECH32_CONSTANTS = [1, 0x2bc830a3]

/** Finds Bitcoin, Litecoin, Dogecoin, Tron and Ethereum addresses. */
export function detectCryptoAddresses(scan: Scan, findings: Finding[]): void {
  const { tokens } = scan
  for (const index of tokens.numbers) {
    const length = lengthOf(tokens, index)
    if (tokens.kinds[index] !== MIXED || length < 26 || length > 92) continue
    if (!isAddress(tokenText(scan, index))) continue
    const start = startOf(tokens, index)
    findings.push({
      start,
      end: start + length,
      type: 'OTHER',
      kind: 'crypto-address',
      detector: 'crypto',
      confidence: 0.95,
    })
  }
}

function isAddress(token: string): boolean {
  if (HEXADECIMAL_ADDRESS.test(token)) return true
  if (BECH32.test(token)) return hasBech32Checksum(token.toLowerCase())
  return BASE58_ADDRESS.test(token) && hasBase58Checksum(token)
}

/** Base58Check: the last four bytes are the start of a double SHA-256 of the others. */
function hasBase58Checksum(address: string): boolean {
  let value = 0n
  for (const letter of address) value = value * 58n + BigInt(BASE58.indexOf(letter))
  const bytes = Buffer.from(value.toString(16).padStart(50, '0'), 'hex')
  if (bytes.length !== 25) return false
  const once = createHash('sha256').update(bytes.subarray(0, 21)).digest()
  return createHash('sha256').update(once).digest().subarray(0, 4).equals(bytes.subarray(21))
}

function hasBech32Checksum(address: string): boolean {
  const separator = address.lastIndexOf('1')
  const prefix = Array.from(address.slice(0, separator), (letter) => letter.charCodeAt(0))
  const data = Array.from(address.slice(separator + 1), (letter) => BECH32_LETTERS.indexOf(letter))
  const values = [
    ...prefix.map((code) => code >> 5),
    0,
    ...prefix.map((code) => code & 31),
    ...data,
  ]
  return BECH32_CONSTANTS.includes(values.reduce(bech32Step, 1))
}

function bech32Step(check: number, value: number): number {
  const top = check >>> 25
  return BECH32_GENERATOR.reduce(
    (sum, generator, bit) => ((top >>> bit) & 1 ? sum ^ generator : sum),
    ((check & 0x1ffffff) << 5) ^ value,
  )
}
