// What a mail says, as data, and its two faces: HTML and plain text. No images, no tracking, no score.
import { html, raw } from 'hono/html'

/** The content of one mail. Paragraphs are plain text; at most one button, whose address may be a path. */
export type MailMessage = {
  subject: string
  heading: string
  paragraphs: readonly string[]
  button?: { label: string; url: string }
  /** A code to copy, shown large. */
  code?: string
  /** Why the reader gets this mail and how to get no more. */
  footer: string
  unsubscribeUrl?: string
}

/** The message with addresses that are paths put below the public address of this installation. */
export function withAddresses(message: MailMessage, publicUrl: string): MailMessage {
  const whole = (url: string) => (url.startsWith('/') ? `${publicUrl}${url}` : url)
  const { button, unsubscribeUrl } = message
  return {
    ...message,
    ...(button ? { button: { ...button, url: whole(button.url) } } : {}),
    ...(unsubscribeUrl ? { unsubscribeUrl: whole(unsubscribeUrl) } : {}),
  }
}

/** The plain-text part: complete on its own. */
export function toText(message: MailMessage): string {
  const parts = [message.heading, ...message.paragraphs]
  if (message.code) parts.push(`    ${message.code}`)
  if (message.button) parts.push(`${message.button.label}:\n${message.button.url}`)
  parts.push(`-- \n${message.footer}`)
  if (message.unsubscribeUrl) parts.push(`No more mails of this kind: ${message.unsubscribeUrl}`)
  return `${parts.join('\n\n')}\n`
}

/** The HTML part: readable without images and in the dark. */
export async function toHtml(message: MailMessage): Promise<string> {
  const style = {
    page: 'margin:0;padding:24px 12px;background:#fbfaf7;color:#151f22;font:16px/1.5 system-ui,sans-serif',
    sheet:
      'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #dbd9d3;border-radius:6px',
    button:
      'display:inline-block;padding:12px 20px;background:#045766;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:600',
    code: 'font:600 28px/1.2 ui-monospace,monospace;letter-spacing:4px',
    small: 'font-size:13px;color:#465257',
  }
  return String(
    await html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <meta name="color-scheme" content="light dark" />
          <title>${message.subject}</title>
        </head>
        <body style="${style.page}">
          <main style="${style.sheet}">
            <h1 style="font-size:22px;line-height:1.25;margin:0 0 16px">${message.heading}</h1>
            ${message.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
            ${message.code ? html`<p style="${style.code}">${message.code}</p>` : raw('')}
            ${
              message.button
                ? html`<p>
                      <a href="${message.button.url}" style="${style.button}"
                        >${message.button.label}</a
                      >
                    </p>
                    <p style="${style.small}">Or copy this address: ${message.button.url}</p>`
                : raw('')
            }
            <hr style="border:0;border-top:1px solid #dbd9d3;margin:24px 0 12px" />
            <p style="${style.small}">${message.footer}</p>
            ${message.unsubscribeUrl ? html`<p style="${style.small}"><a href="${message.unsubscribeUrl}">No more mails of this kind</a></p>` : raw('')}
          </main>
        </body>
      </html>`,
  )
}
