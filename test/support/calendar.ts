// A small reader of iCalendar files (RFC 5545), written from the standard and not from our writer.
// Throws for what the standard forbids.

export type Line = { name: string; parameters: Record<string, string>; value: string }
export type Component = { kind: string; lines: Line[] }

/** The components inside the calendar object, in order, with texts unescaped. */
export function readCalendar(text: string): Component[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end.')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('A line ends without CRLF.')
    if (Buffer.byteLength(line) > 75) throw new Error('A line is longer than 75 bytes.')
  }
  const logical: string[] = []
  for (const line of physical) {
    if (line.startsWith(' ') || line.startsWith('\t')) logical[logical.length - 1] += line.slice(1)
    else logical.push(line)
  }
  const lines = logical.map(readLine)
  if (lines[0]?.name !== 'BEGIN' || lines[0].value !== 'VCALENDAR') throw new Error('No calendar.')
  if (!lines.some(({ name, value }) => name === 'VERSION' && value === '2.0'))
    throw new Error('No version.')
  if (!lines.some(({ name }) => name === 'PRODID')) throw new Error('No product.')
  return components(lines.slice(1))
}

function components(lines: readonly Line[]): Component[] {
  const found: Component[] = []
  let open: Component | null = null
  for (const line of lines) {
    if (line.name === 'BEGIN') {
      if (open) throw new Error('Components are nested.')
      open = { kind: line.value, lines: [] }
    } else if (line.name === 'END' && open) {
      if (open.kind !== line.value) throw new Error('A component ends as another.')
      check(open)
      found.push(open)
      open = null
    } else open?.lines.push(line)
  }
  if (lines.at(-1)?.value !== 'VCALENDAR') throw new Error('The calendar does not end.')
  return found
}

/** What every task and event must hold once, and what it may hold once (RFC 5545, 3.6.1 and 3.6.2). */
function check({ lines }: Component): void {
  const count = (name: string) => lines.filter((line) => line.name === name).length
  for (const name of ['DTSTART', 'SEQUENCE', 'STATUS', 'SUMMARY', 'DUE', 'DTEND'])
    if (count(name) > 1) throw new Error(`${name} stands twice.`)
  for (const name of ['UID', 'DTSTAMP'])
    if (count(name) !== 1) throw new Error(`${name} must stand once.`)
}

function readLine(line: string): Line {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^":;,]*))*):(.*)$/s.exec(line)
  if (!match) throw new Error(`Not a content line: ${line}`)
  const [, name = '', parameters = '', value = ''] = match
  const pairs = parameters
    .split(';')
    .slice(1)
    .map((pair) => pair.split('='))
  return { name, parameters: Object.fromEntries(pairs), value: unescape(name, value) }
}

function unescape(name: string, value: string): string {
  if (!['SUMMARY', 'DESCRIPTION'].includes(name)) return value
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error('A text is not escaped.')
  return value.replaceAll(/\\([\\;,nN])/g, (_, escaped: string) =>
    escaped.toLowerCase() === 'n' ? '\n' : escaped,
  )
}
