// Reads a CSV of people as spreadsheets and personnel systems write it (RFC 4180): comma, semicolon or
// tab; UTF-8 or UTF-16, with or without a byte order mark. Cells are text, formulas too.
import { CsvError, parse } from 'csv-parse/sync'
import { common, Problem } from '../../../foundation/problem.ts'

const maxBytes = 5_000_000
const delimiters = [',', ';', '\t']

const synonyms = {
  email: [
    'email',
    'e mail',
    'mail',
    'email address',
    'e mail address',
    'mail address',
    'work email',
    'address',
  ],
  name: ['name', 'full name', 'display name', 'person', 'employee', 'employee name'],
  department: ['department', 'dept', 'team', 'unit', 'division', 'department path'],
  role: ['role', 'roles', 'access', 'access role'],
  roleBand: ['role band', 'roleband', 'band', 'level', 'grade', 'seniority'],
} as const
type Column = keyof typeof synonyms
const columnNames = Object.keys(synonyms) as Column[]

/** One line of the list: trimmed text, null where a cell is empty or its column is missing. */
export type PersonRow = { line: number; email: string } & Record<
  Exclude<Column, 'email'>,
  string | null
>

export type PeopleList = {
  rows: PersonRow[]
  /** Columns found, and headings that were not understood. */
  columns: Column[]
  ignoredHeadings: string[]
}

/**
 * Reads a list of people: text, or the bytes of a file (5 MB at most). The heading may use common
 * synonyms; a list without one must be addresses only. Addresses are in lower case and not checked
 * further. Throws invalid-input on `csv` when it cannot be read as such a list.
 */
export function readPeopleCsv(source: string | Uint8Array): PeopleList {
  const text = textOf(source)
  const heading = readHeading(text)
  const rows = records(text, heading.delimiter)
  return {
    rows: rows
      .slice(heading.isFirstLineAPerson ? 0 : 1)
      .map((row) => toPerson(row, heading.places)),
    columns: columnNames.filter((column) => heading.places.has(column)),
    ignoredHeadings: heading.ignored,
  }
}

function unreadable(message: string): Problem {
  return new Problem(common['invalid-input'], { fields: [{ path: 'csv', message }] })
}

function textOf(source: string | Uint8Array): string {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength
  if (size > maxBytes)
    throw new Problem(common['too-large'], { detail: 'A list may have 5 MB at most.' })
  const text = (typeof source === 'string' ? source : decode(source)).replace(/^\u{feff}/u, '')
  // A replacement character is what is left of text that was read in the wrong encoding.
  if (/[\0\u{fffd}]/u.test(text)) throw wrongEncoding()
  return text
}

const wrongEncoding = () =>
  unreadable('The text is neither UTF-8 nor UTF-16. Save the list as “CSV UTF-8”.')

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw wrongEncoding()
  }
}

/** Without a byte order mark, UTF-16 shows by zeros in every second byte of Latin text. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 1000)
  const zerosAt = (parity: number) =>
    start.filter((byte, at) => at % 2 === parity && byte === 0).length
  if (zerosAt(1) > start.length / 4) return 'utf-16le'
  return zerosAt(0) > start.length / 4 ? 'utf-16be' : 'utf-8'
}

type Heading = {
  delimiter: string
  places: Map<Column, number>
  ignored: string[]
  isFirstLineAPerson: boolean
}

/** The delimiter is the one under which the first line makes most sense. */
function readHeading(text: string): Heading {
  const readings = delimiters.map((delimiter) => ({ delimiter, cells: firstLine(text, delimiter) }))
  const headings = readings
    .map(({ delimiter, cells }) => headingOf(delimiter, cells))
    .filter((heading) => heading.places.has('email'))
  const best = headings.toSorted((a, b) => b.places.size - a.places.size)[0]
  if (best) return best
  const [alone] = readings
  if (alone?.cells[0]?.includes('@') && alone.cells.length === 1) {
    return {
      delimiter: alone.delimiter,
      places: new Map([['email', 0]]),
      ignored: [],
      isFirstLineAPerson: true,
    }
  }
  throw unreadable(
    'No column holds addresses. Name the columns in the first line and call one of them “email”.',
  )
}

function firstLine(text: string, delimiter: string): string[] {
  const options = { delimiter, to: 1, relax_column_count: true, skip_empty_lines: true, trim: true }
  try {
    return parse(text, options)[0] ?? []
  } catch (error) {
    // Quotes make no sense under another delimiter than the list's own.
    if (error instanceof CsvError) return []
    throw error
  }
}

function headingOf(delimiter: string, cells: readonly string[]): Heading {
  const places = new Map<Column, number>()
  const ignored: string[] = []
  for (const [place, cell] of cells.entries()) {
    const column = columnNamed(cell)
    if (column === undefined || places.has(column)) ignored.push(cell)
    else places.set(column, place)
  }
  return { delimiter, places, ignored, isFirstLineAPerson: false }
}

function columnNamed(cell: string): Column | undefined {
  const plain = cell
    .toLowerCase()
    .replaceAll(/[\s_\-.:*]+/g, ' ')
    .trim()
  return columnNames.find((column) => (synonyms[column] as readonly string[]).includes(plain))
}

type Row = { line: number; cells: string[] }

function records(text: string, delimiter: string): Row[] {
  try {
    const rows: Row[] = []
    parse(text, {
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells })
        return null
      },
    })
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? `Line ${error.lines}` : 'A line'
    throw unreadable(`${line} has a quotation mark that does not belong there or is never closed.`)
  }
}

function toPerson({ line, cells }: Row, places: ReadonlyMap<Column, number>): PersonRow {
  const cell = (column: Column) => cells[places.get(column) ?? -1] || null
  return {
    line,
    email: (cell('email') ?? '').toLowerCase(),
    name: cell('name'),
    department: cell('department'),
    role: cell('role'),
    roleBand: cell('roleBand'),
  }
}
