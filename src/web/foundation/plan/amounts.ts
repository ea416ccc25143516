// Amounts of plans as people read and type them. The server counts money in minor units, effort in
// tenths of a person-day, points in thousandths and value in thousand-millionths of a point.
import type { Formats } from '../ui/format.ts'

const minorPerUnit = 100
const tenthsPerDay = 10
const thousandthsPerPoint = 1000
const valuePerPoint = 1_000_000_000

/** How a plan's amounts are written in its currency. */
export function planFormats(formats: Formats, currency: string) {
  return {
    /** £48,000; pence only where there are some. */
    money: (minor: number) => formats.money(minor, currency).replace(/\.00$/, ''),
    /** "6 person-days". */
    days: (tenths: number) => {
      const days = tenths / tenthsPerDay
      return `${formats.score(days)} person-${days === 1 ? 'day' : 'days'}`
    },
    /** "8.6 points". */
    points: (thousandths: number) => pointsOf(formats, thousandths / thousandthsPerPoint),
    /** "1.25 points" of the whole score. */
    value: (value: number) => pointsOf(formats, roundedValue(value)),
    /** The points of a value without their unit. */
    valueFigure: roundedValue,
    score: (thousandths: number) => formats.score(thousandths / thousandthsPerPoint),
  }
}

export type PlanFormats = ReturnType<typeof planFormats>

function pointsOf(formats: Formats, points: number): string {
  if (points > 0 && points < 0.05) return 'less than 0.1 points'
  const text = formats.score(points)
  return `${text} ${text === '1' ? 'point' : 'points'}`
}

function roundedValue(value: number): number {
  return Math.round((value / valuePerPoint) * 100) / 100
}

/** Pounds as typed into minor units. */
export const toMinor = (amount: number): number => Math.round(amount * minorPerUnit)
/** Minor units as one types them. */
export const fromMinor = (minor: number): number => minor / minorPerUnit
/** Days as typed into tenths. */
export const toTenths = (days: number): number => Math.round(days * tenthsPerDay)
/** Tenths of a day as one types them. */
export const fromTenths = (tenths: number): number => tenths / tenthsPerDay
/** Points as typed into thousandths. */
export const toThousandths = (points: number): number => Math.round(points * thousandthsPerPoint)
/** Thousandths of a point as one types them. */
export const fromThousandths = (points: number): number => points / thousandthsPerPoint
