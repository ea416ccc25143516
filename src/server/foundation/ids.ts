// Identifiers: random, branded so that they cannot be swapped, and the short codes people type.
import { randomBytes, randomInt, randomUUID } from 'node:crypto'

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type OrganisationId = Id<'organisation'>
export type PersonId = Id<'person'>

/** A new random identifier (UUID version 4: it tells nothing of order or volume). */
export function newId<T extends string = string>(): T {
  // The brand exists in the types only.
  return randomUUID() as string as T
}

/** A new secret for links and sessions: 32 random bytes as 43 URL-safe characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A new code of eight digits that a person copies from a mail. */
export function newCode(): string {
  return String(randomInt(0, 100_000_000)).padStart(8, '0')
}
