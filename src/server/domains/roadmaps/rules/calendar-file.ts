// Items as an iCalendar file (RFC 5545): tasks with their dependencies (RFC 9253), or all-day events for
// calendars that know no tasks.

/** An item as calendars take it; days are plain, `needs` and `neededBy` are ids of items. */
export type CalendarItem = {
  readonly itemId: string
  readonly title: string
  readonly description: string
  readonly state: string
  readonly blockedFrom: string | null
  readonly startsOn: string
  readonly dueOn: string
  readonly doneAt: Date | null
  readonly percent: number
  readonly sequence: number
  readonly needs: readonly string[]
  readonly neededBy: readonly string[]
}

type Calendar = { name: string; host: string; madeAt: Date; items: readonly CalendarItem[] }

/** Content lines are folded so that none is longer, in bytes without the line break (RFC 5545, 3.1). */
const longestLine = 75
const dayMs = 24 * 60 * 60 * 1000

/** One VTODO an item. Readers differ in which side of a dependency they look at, so both are written. */
export function tasksCalendar(calendar: Calendar): string {
  return calendarOf(calendar, (item) => [
    'BEGIN:VTODO',
    ...commonLines(calendar, item),
    `DUE;VALUE=DATE:${dateValue(item.dueOn)}`,
    `STATUS:${taskStatus(item)}`,
    `PERCENT-COMPLETE:${item.percent}`,
    ...(item.doneAt ? [`COMPLETED:${instantValue(item.doneAt)}`] : []),
    ...item.neededBy.map((id) => `RELATED-TO;RELTYPE=FINISHTOSTART:${uid(id, calendar)}`),
    ...item.needs.map((id) => `RELATED-TO;RELTYPE=DEPENDS-ON:${uid(id, calendar)}`),
    'END:VTODO',
  ])
}

/** One all-day VEVENT an item; the end of an event is the day after its last (RFC 5545, 3.6.1). */
export function eventsCalendar(calendar: Calendar): string {
  return calendarOf(calendar, (item) => [
    'BEGIN:VEVENT',
    ...commonLines(calendar, item),
    `DTEND;VALUE=DATE:${dateValue(dayAfter(item.dueOn))}`,
    `STATUS:${item.state === 'dropped' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
}

function calendarOf({ name, items }: Calendar, linesOf: (item: CalendarItem) => string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//AIOPSOS//Roadmap//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...items.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function commonLines(calendar: Calendar, item: CalendarItem): string[] {
  return [
    `UID:${uid(item.itemId, calendar)}`,
    `SEQUENCE:${item.sequence}`,
    `DTSTAMP:${instantValue(calendar.madeAt)}`,
    `DTSTART;VALUE=DATE:${dateValue(item.startsOn)}`,
    `SUMMARY:${escaped(item.title)}`,
    `DESCRIPTION:${escaped(item.description)}`,
  ]
}

const uid = (itemId: string, { host }: Calendar) => `${itemId}@${host}`

function taskStatus({ state, blockedFrom }: CalendarItem): string {
  const place = state === 'blocked' ? blockedFrom : state
  if (place === 'done') return 'COMPLETED'
  if (place === 'dropped') return 'CANCELLED'
  return place === 'in progress' || place === 'evidence submitted' ? 'IN-PROCESS' : 'NEEDS-ACTION'
}

const dateValue = (day: string) => day.replaceAll('-', '')
const instantValue = (instant: Date) =>
  `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const dayAfter = (day: string) => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)

/** TEXT values (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
}

/** A line cut into parts of at most 75 bytes, never inside a character; each further part begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (Buffer.byteLength(part + character) > longestLine) {
      parts.push(part)
      part = ' '
    }
    part += character
  }
  return [...parts, part].join('\r\n')
}
