// Numbers, dates and money as the reader reads them. All by Intl; nothing knows what a figure means.

/** Whose eyes: language and region, and the time zone (absent: the device's). */
export type Reader = { locale: string; timeZone?: string | undefined }

/** What a figure says when it cannot be known: never 0, never blank. */
export const UNKNOWN = '–'

/** The formats for one reader; make them once and pass them on (useFormats). */
export function makeFormats({ locale, timeZone }: Reader) {
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options)
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(timeZone !== undefined && { timeZone }) })
  const one = number({ maximumFractionDigits: 1, roundingMode: 'halfExpand' })
  const tenths = number({
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    roundingMode: 'halfExpand',
  })
  const whole = number({ maximumFractionDigits: 0, roundingMode: 'halfExpand' })
  const percent = number({ style: 'percent', maximumFractionDigits: 0 })
  const signed = number({ maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const day = date(dayParts)
  const calendarDay = new Intl.DateTimeFormat(locale, { ...dayParts, timeZone: 'UTC' })
  const moment = date({ dateStyle: 'medium', timeStyle: 'short' })
  const clock = date({ hour: '2-digit', minute: '2-digit' })
  const bytes = makeBytes(number)
  return {
    /** A score, 0-100, one decimal at most, half away from zero. */
    score: (value: number) => one.format(value),
    /** A score below others: always with one decimal, so that the figures line up. */
    scoreInColumn: (value: number) => tenths.format(value),
    /** An interval, "42.9–52.1". */
    range: (low: number, high: number) => `${one.format(low)}–${one.format(high)}`,
    /** A change with its sign, a true minus: "+7", "−2.5". */
    change: (value: number) => signed.format(value).replace('-', '−'),
    /** A count, grouped: "1,204". */
    count: (value: number) => whole.format(value),
    /** A share, 0-1, as whole percent. */
    percent: (share: number) => percent.format(share),
    /** An amount in the smallest unit of its currency: 1250 with "GBP" is £12.50. */
    money: (cents: number, currency: string) => formatMoney(number, cents / 100, currency),
    /** An amount in billionths of its currency, as metered use is counted. */
    meteredMoney: (nano: bigint | number, currency: string) =>
      formatMoney(number, Number(nano) / 1e9, currency),
    /** A calendar day or an instant as a day: "4 May 2027". */
    date: (value: Date | string) =>
      isCalendarDay(value) ? calendarDay.format(new Date(value)) : day.format(toDate(value)),
    /** An instant: "4 May 2027, 10:32". */
    dateTime: (value: Date | string) => moment.format(toDate(value)),
    /** The time of day of an instant: "10:32". */
    time: (value: Date | string) => clock.format(toDate(value)),
    /** An instant seen from `now`: "in 3 days", "2 hours ago". */
    relative: (value: Date | string, now: Date) =>
      formatRelative(locale, toDate(value).getTime() - now.getTime()),
    /** A size of data: "1.4 MB". */
    bytes,
    /** Words in a row: "Sales, Finance and Legal". */
    list: (items: readonly string[]) => new Intl.ListFormat(locale).format(items),
  }
}

export type Formats = ReturnType<typeof makeFormats>

type MakeNumber = (options: Intl.NumberFormatOptions) => Intl.NumberFormat

// A day without a time is the same day everywhere: it is read and written in UTC.
function isCalendarDay(value: Date | string): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function toDate(value: Date | string): Date {
  return value instanceof Date ? value : new Date(value)
}

// Small amounts keep two significant digits; a thousandth of a cent is not "£0.00".
function formatMoney(number: MakeNumber, amount: number, currency: string): string {
  const isSmall = amount !== 0 && Math.abs(amount) < 0.01
  const digits = isSmall ? { maximumSignificantDigits: 2 } : {}
  return number({ style: 'currency', currency, ...digits }).format(amount)
}

function makeBytes(number: MakeNumber): (bytes: number) => string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']
  return (bytes) => {
    const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
    const unit = units[step] ?? 'byte'
    return number({ style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / 1000 ** step)
  }
}

const spans: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

function formatRelative(locale: string, differenceMs: number): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const span = spans.find(([, lengthMs]) => Math.abs(differenceMs) >= lengthMs)
  if (span === undefined) return words.format(0, 'second')
  const [unit, lengthMs] = span
  return words.format(Math.round(differenceMs / lengthMs), unit)
}
