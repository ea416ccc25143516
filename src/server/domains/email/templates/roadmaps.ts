// The weekly mail about one's own items of a roadmap. It names no other person and no score.
import type { MailMessage } from '../message.ts'

type Line = { title: string; dueOn: string }

export const roadmapTemplates = {
  'roadmap-week': (slots: {
    organisation: string
    url: string
    due: readonly Line[]
    late: readonly Line[]
    blocked: readonly Line[]
  }): MailMessage => ({
    subject: `Your week on the roadmap of ${slots.organisation}`,
    heading: 'What is on your list',
    paragraphs: [
      ...paragraph('Due this week', slots.due),
      ...paragraph('Late', slots.late),
      ...paragraph('Blocked', slots.blocked),
    ],
    button: { label: 'Open the roadmap', url: slots.url },
    footer: `You get this mail on Mondays because you own items of the roadmap of ${slots.organisation}. Weeks without anything due, late or blocked bring none.`,
  }),
} as const

function paragraph(title: string, lines: readonly Line[]): string[] {
  if (lines.length === 0) return []
  const items = lines.map((line) => `${line.title} (due on ${dayInWords(line.dueOn)})`)
  return [`${title}: ${items.join('; ')}.`]
}

/** A calendar day has no zone of its own, so it is read and written in the same one. */
function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}
