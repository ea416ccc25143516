import { describe, expect, it } from 'vitest'
import { toHtml, toText, withAddresses, type MailMessage } from './message.ts'
import { compose, type MailKind, type SlotsOf } from './templates/register.ts'

const publicUrl = 'https://aiopsos.test'
const organisation = 'Smith & “Söhne” <Tools>'
const asked = {
  organisation,
  campaign: 'Autumn <round>',
  promise: 'Your organisation sees groups of five and more, never what you answered.',
  minutes: 4,
  opensOn: '24 November 2026',
  closesOn: '8 December 2026',
  note: 'We are "curious" & grateful.\n<b>The board</b>',
  url: '/a/a-secret?first=1&second=2',
  optOutUrl: '/u/another-secret',
}
const line = { title: 'Write the <policy>', dueOn: '2026-12-01' }

/** Slots of every mail there is: a new kind does not compile without. */
const samples: { [K in MailKind]: SlotsOf<K> } = {
  'sign-up-code': { code: '12345678' },
  'sign-in-code': { code: '12345678' },
  'recovery-code': { code: '12345678' },
  'account-exists': { signInUrl: '/sign-in' },
  'no-account': { signUpUrl: '/new' },
  'password-changed': { changedAt: '2026-11-24 10:00', recoverUrl: '/recover' },
  'member-invitation': {
    organisation,
    inviter: 'Ada <script>alert(1)</script>',
    role: 'lead',
    url: '/join/a-secret',
    expiresOn: '8 December 2026',
  },
  'assessment-notice': asked,
  'assessment-invitation': asked,
  'assessment-reminder-1': asked,
  'assessment-reminder-2': asked,
  'assessment-reminder-3': asked,
  'assessment-results-ready': asked,
  'roadmap-week': { organisation, url: '/x/roadmap', due: [line], late: [line], blocked: [line] },
}

function written(kind: string): MailMessage {
  const message = compose(kind, samples[kind as MailKind])
  if (message === null) throw new Error(`No mail ${kind}.`)
  return withAddresses(message, publicUrl)
}

/** Everything a message says, piece by piece. */
function pieces({ button, unsubscribeUrl, code, ...message }: MailMessage): string[] {
  const { heading, paragraphs, footer } = message
  return [heading, ...paragraphs, footer, code, button?.label, button?.url, unsubscribeUrl].filter(
    (piece) => piece !== undefined,
  )
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }
/** What a person reads in a page, addresses of links included. */
function readable(html: string): string {
  const body = html.slice(html.indexOf('<body'))
  const shown = body.replaceAll(/<a href="([^"]*)"[^>]*>/g, ' $1 ').replaceAll(/<[^>]*>/g, ' ')
  return shown.replaceAll(/&([\w#]+);/g, (whole, name: string) => entities[name] ?? whole)
}
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

describe.each(Object.keys(samples))('the mail %s', (kind) => {
  it('says the same in both faces, whole', async () => {
    const message = written(kind)
    const faces = [toText(message), readable(await toHtml(message))].map(oneLine)
    for (const piece of pieces(message))
      for (const face of faces) expect(face).toContain(oneLine(piece))
  })

  it('lets no name or note become markup', async () => {
    const html = await toHtml(written(kind))
    expect(html).not.toMatch(/<(?:script|b|round|policy|Tools)\b/)
    const tags = [...html.matchAll(/<([a-z][\w]*)/gi)].map(([, tag]) => tag)
    const ours = 'html head meta title body main h1 p a hr'.split(' ')
    expect(tags.filter((tag) => !ours.includes(tag ?? ''))).toEqual([])
  })

  it('never raises its voice and leaves no gap', () => {
    const message = written(kind)
    const text = `${message.subject}\n${toText(message)}`
    expect(text).not.toContain('!')
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}/)
    expect(message.subject).not.toContain('\n')
    expect(message.footer).toMatch(/^You get this mail/)
  })

  it('links below the public address only', async () => {
    const message = written(kind)
    const links = [
      ...`${toText(message)} ${await toHtml(message)}`.matchAll(/https?:\/\/[^\s"<]+/g),
    ]
    expect(links.map(([link]) => link).filter((link) => !link.startsWith(publicUrl))).toEqual([])
  })
})

describe('a mail', () => {
  it('of a kind this version does not know is not made up', () => {
    expect(compose('winner-of-the-month', {})).toBeNull()
    expect(compose('toString', {})).toBeNull()
  })

  it('keeps addresses that are whole already', () => {
    const message = {
      ...written('account-exists'),
      button: { label: 'Go', url: 'https://x.test/y' },
    }
    expect(withAddresses(message, publicUrl).button?.url).toBe('https://x.test/y')
  })
})
