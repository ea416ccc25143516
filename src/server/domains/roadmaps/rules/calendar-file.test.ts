// Calendar files, read by a parser that shares nothing with the writer.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCalendar } from '../../../../../test/support/calendar.ts'
import { eventsCalendar, tasksCalendar, type CalendarItem } from './calendar-file.ts'

const item: CalendarItem = {
  itemId: 'one',
  title: 'A title',
  description: 'A description',
  state: 'planned',
  blockedFrom: null,
  startsOn: '2026-12-28',
  dueOn: '2026-12-31',
  doneAt: null,
  percent: 0,
  sequence: 3,
  needs: [],
  neededBy: [],
}
const calendar = (items: CalendarItem[]) => ({
  name: 'Roadmap',
  host: 'example.test',
  madeAt: new Date('2026-11-24T10:00:00Z'),
  items,
})
const lines = (text: string, name: string) =>
  readCalendar(text).flatMap((each) => each.lines.filter((line) => line.name === name))
const value = (text: string, name: string) => lines(text, name)[0]?.value

describe('a calendar file', () => {
  it('brings back any text, folded inside 75 bytes and never inside a character', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((each) => !/\r/.test(each))
    fc.assert(
      fc.property(text, (title) => {
        expect(value(tasksCalendar(calendar([{ ...item, title }])), 'SUMMARY')).toBe(title)
      }),
      { numRuns: 300 },
    )
  })

  it('cannot be broken out of by a line break in a title', () => {
    const title = 'A\r\nEND:VTODO\r\nBEGIN:VALARM'
    const parts = readCalendar(tasksCalendar(calendar([{ ...item, title }])))
    expect(parts.map(({ kind }) => kind)).toEqual(['VTODO'])
  })

  it('ends an event over the turn of the year on the first day of the next', () => {
    expect(value(eventsCalendar(calendar([item])), 'DTEND')).toBe('20270101')
  })

  it.each([
    ['planned', null, 'NEEDS-ACTION'],
    ['in progress', null, 'IN-PROCESS'],
    ['evidence submitted', null, 'IN-PROCESS'],
    ['blocked', 'in progress', 'IN-PROCESS'],
    ['blocked', 'planned', 'NEEDS-ACTION'],
    ['done', null, 'COMPLETED'],
    ['dropped', null, 'CANCELLED'],
  ])('gives %s (from %s) as %s', (state, blockedFrom, status) => {
    expect(value(tasksCalendar(calendar([{ ...item, state, blockedFrom }])), 'STATUS')).toBe(status)
  })

  it('writes both sides of a dependency', () => {
    const text = tasksCalendar(calendar([{ ...item, needs: ['zero'], neededBy: ['two'] }]))
    expect(
      lines(text, 'RELATED-TO').map(({ parameters, value: uid }) => [parameters['RELTYPE'], uid]),
    ).toEqual([
      ['FINISHTOSTART', 'two@example.test'],
      ['DEPENDS-ON', 'zero@example.test'],
    ])
  })
})
