// The ways a mail leaves: into a folder that the product shows (default), by SMTP, or by Resend.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { Resend } from 'resend'
import * as z from 'zod'

export type Letter = {
  id: string
  to: string
  subject: string
  text: string
  html: string
  unsubscribeUrl: string | null
}

/** Hands a mail to the service; resolves when the service took it. */
export type Transport = (letter: Letter) => Promise<void>

/** The service will never take this mail, for example because the address does not exist. */
export class RefusedForGood extends Error {
  override name = 'RefusedForGood'
}

/** A one-click header only where the mail has an address for it (RFC 8058). */
function unsubscribeHeaders(letter: Letter): Record<string, string> {
  if (letter.unsubscribeUrl === null) return {}
  return {
    'List-Unsubscribe': `<${letter.unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
}

/** Writes each mail into a folder, for the mailbox at /dev/mail. */
export function localTransport(folder: string): Transport {
  return async (letter) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, `${letter.id}.json`)
    writeFileSync(`${file}.new`, JSON.stringify({ ...letter, at: new Date().toISOString() }), {
      mode: 0o600,
    })
    renameSync(`${file}.new`, file)
  }
}

const kept = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  unsubscribeUrl: z.string().nullable(),
})
export type KeptLetter = z.output<typeof kept>

/** The mails in the local folder, newest first. */
export function readLocalMail(folder: string): KeptLetter[] {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => kept.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .toSorted((a, b) => b.at.localeCompare(a.at))
}

/** A service that is silent for so long is tried again later. */
const patienceMs = 30_000

/** Sends through an SMTP server; what it refuses for good is not tried again. */
export function smtpTransport(url: string, from: string): Transport {
  const mailer = nodemailer.createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  })
  return async (letter) => {
    try {
      await mailer.sendMail({
        from,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        messageId: `<${letter.id}@aiopsos>`,
        headers: unsubscribeHeaders(letter),
      })
    } catch (error) {
      if (refusesThisMail(error)) throw new RefusedForGood('smtp', { cause: error })
      throw error
    }
  }
}

/**
 * True for a permanent refusal (550 to 554, RFC 5321) of the recipient or of the message. A refusal of
 * our address, login or sender can be mended by whoever runs the installation, so mails wait for it.
 */
function refusesThisMail(error: unknown): boolean {
  if (!(error instanceof Error && 'responseCode' in error && 'command' in error)) return false
  const code = Number(error.responseCode)
  return code >= 550 && code <= 554 && (error.command === 'RCPT TO' || error.command === 'DATA')
}

/** Sends with Resend; the mail's id is the idempotency key. */
export function resendTransport(apiKey: string, from: string): Transport {
  const resend = new Resend(apiKey)
  return async (letter) => {
    const { error } = await resend.emails.send(
      {
        from,
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        headers: unsubscribeHeaders(letter),
      },
      { idempotencyKey: letter.id, signal: AbortSignal.timeout(patienceMs) },
    )
    // The same name with 403 speaks of the account or its domain, which can be mended.
    if (error?.name === 'validation_error' && error.statusCode !== 403)
      throw new RefusedForGood(error.name)
    if (error) throw new Error(`Resend answered ${error.name}`)
  }
}
