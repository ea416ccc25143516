// Passwords at rest: Argon2id from the run time, peppered with a key that is not in the database.
import {
  argon2,
  createHmac,
  randomBytes,
  timingSafeEqual,
  type Argon2Parameters,
} from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2) as (
  algorithm: 'argon2id',
  parameters: Argon2Parameters,
) => Promise<Buffer>
/** 64 MiB and 3 passes: above the OWASP minimum (19 MiB, 2 passes) as of 2026. */
const cost = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 }

/** A password as it is stored: `argon2id$salt$tag`, base64url. */
export async function hashPassword(password: string, pepper: Buffer): Promise<string> {
  const salt = randomBytes(16)
  return `argon2id$${salt.toString('base64url')}$${(await tagOf(password, salt, pepper)).toString('base64url')}`
}

/** True when the password belongs to the hash. Without a hash the same work is done, and the answer is no. */
export async function verifyPassword(
  password: string,
  hash: string | null,
  pepper: Buffer,
): Promise<boolean> {
  const [, salt = '', tag = ''] = (hash ?? '').split('$')
  const wanted = Buffer.from(tag, 'base64url')
  const got = await tagOf(password, hash ? Buffer.from(salt, 'base64url') : randomBytes(16), pepper)
  return wanted.length === got.length && timingSafeEqual(wanted, got)
}

function tagOf(password: string, salt: Buffer, pepper: Buffer): Promise<Buffer> {
  const message = createHmac('sha256', pepper).update(password.normalize('NFKC')).digest()
  return derive('argon2id', { ...cost, message, nonce: salt })
}
