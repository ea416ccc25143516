// The files of a roadmap, read back by parsers that share no code with what wrote them.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { readCalendar, type Component } from '../../../../../test/support/calendar.ts'
import { callApi, type TestOwner } from '../../../../../test/support/people.ts'
import { anOrganisationWithResults, aPlan } from '../../../../../test/support/plans.ts'
import { aRoadmap, itemsOf } from '../../../../../test/support/roadmaps.ts'

let installation: TestInstallation
let owner: TestOwner
let items: any[]
const formula = '=HYPERLINK("https://example.test";"a, b")'
beforeAll(async () => {
  installation = await openTestInstallation()
  owner = (await anOrganisationWithResults(installation)).owner
  await aRoadmap(installation, owner, (await aPlan(installation, owner)).planId)
  const [first] = await itemsOf(installation, owner)
  await callApi(installation, owner, {
    method: 'PATCH',
    path: `/roadmap/items/${first.itemId}`,
    body: { title: formula },
  })
  items = await itemsOf(installation, owner)
})
afterAll(() => installation.close())

const download = async (name: string) => {
  const reply = await callApi(installation, owner, { method: 'GET', path: `/roadmap/${name}` })
  expect(reply.status).toBe(200)
  return reply
}
const rowsOf = async (name: string): Promise<Record<string, string>[]> =>
  parse((await download(name)).body, { columns: true, bom: true })
const edges = () =>
  items.flatMap((item) => item.needs.map((need: any) => [need.itemId, item.itemId]))

describe('the CSV files', () => {
  it('hold every item once, and no cell that a spreadsheet would run', async () => {
    const rows = await rowsOf('initiatives.csv')
    expect(rows.map(({ id }) => id)).toEqual(items.map(({ candidateId }) => candidateId))
    expect(rows[0]?.['title']).toBe(`'${formula}`)
    expect(rows[0]).toMatchObject({ start: items[0].startsOn, due: items[0].dueOn })
    expect(Number(rows[0]?.['cost (GBP)'])).toBe(items[0].cost / 100)
    expect(Number(rows[0]?.['days of people'])).toBe(items[0].effort.people / 10)
  })

  it('hold every dependency once', async () => {
    const candidate = new Map(items.map(({ itemId, candidateId }) => [itemId, candidateId]))
    const rows = await rowsOf('dependencies.csv')
    const wanted = edges().map(
      ([from, to]: string[]) => `${candidate.get(from!)} ${candidate.get(to!)}`,
    )
    expect(rows.map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(wanted.toSorted())
    expect(rows.length).toBeGreaterThan(0)
  })
})

describe('the JSON file', () => {
  it('holds enough to work out both hashes of the plan again', async () => {
    const { plan, items: exported, revisions } = (await download('roadmap.json')).body
    const hash = (value: object) =>
      createHash('sha256').update(canonicalize(value)!, 'utf8').digest('hex')
    expect(hash(plan.input)).toBe(plan.inputHash)
    const chosen = plan.items.filter(({ isChosen }: any) => isChosen).map(({ id }: any) => id)
    const { inputHash, status, value: Z, cost, effort } = plan
    expect(hash({ inputHash, status, chosen, Z, cost, effort })).toBe(plan.planHash)
    expect(exported.map(({ itemId }: any) => itemId)).toEqual(items.map(({ itemId }) => itemId))
    expect(revisions).toHaveLength(1)
  })
})

describe('the calendar of tasks', () => {
  const value = (task: Component, name: string) =>
    task.lines.find((line) => line.name === name)?.value
  const related = (task: Component, kind: string) =>
    task.lines
      .filter(({ name, parameters }) => name === 'RELATED-TO' && parameters['RELTYPE'] === kind)
      .map((line) => line.value)

  it('is well formed and reads the same as the roadmap', async () => {
    const { body, headers } = await download('tasks.ics')
    expect(headers.get('content-type')).toContain('text/calendar')
    const tasks = readCalendar(body).filter(({ kind }) => kind === 'VTODO')
    expect(tasks).toHaveLength(items.length)
    for (const [index, task] of tasks.entries()) {
      const item = items[index]
      expect(value(task, 'UID')).toBe(`${item.itemId}@aiopsos.test`)
      expect(value(task, 'SUMMARY')).toBe(item.title)
      expect(value(task, 'DTSTART')).toBe(item.startsOn.replaceAll('-', ''))
      expect(value(task, 'DUE')).toBe(item.dueOn.replaceAll('-', ''))
      expect(value(task, 'PERCENT-COMPLETE')).toBe('0')
      expect(value(task, 'STATUS')).toBe('NEEDS-ACTION')
      expect(value(task, 'DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/)
    }
  })

  it('tells every dependency from both ends', async () => {
    const tasks = readCalendar((await download('tasks.ics')).body).filter(
      ({ kind }) => kind === 'VTODO',
    )
    const uid = (id: string) => `${id}@aiopsos.test`
    const wanted = edges()
      .map(([from, to]: string[]) => `${uid(from!)} ${uid(to!)}`)
      .toSorted()
    const forward = tasks.flatMap((task) =>
      related(task, 'FINISHTOSTART').map((to) => `${value(task, 'UID')} ${to}`),
    )
    const backward = tasks.flatMap((task) =>
      related(task, 'DEPENDS-ON').map((from) => `${from} ${value(task, 'UID')}`),
    )
    expect(forward.toSorted()).toEqual(wanted)
    expect(backward.toSorted()).toEqual(wanted)
  })

  it('counts changes and keeps the identity of an item', async () => {
    const [, item] = items
    const find = async () =>
      readCalendar((await download('tasks.ics')).body).find(
        (task) => value(task, 'UID') === `${item.itemId}@aiopsos.test`,
      )!
    const before = Number(value(await find(), 'SEQUENCE'))
    await callApi(installation, owner, {
      method: 'POST',
      path: `/roadmap/items/${item.itemId}/moves`,
      body: { move: 'drop', reason: 'Not now' },
    })
    const after = await find()
    expect(Number(value(after, 'SEQUENCE'))).toBe(before + 1)
    expect(value(after, 'STATUS')).toBe('CANCELLED')
  })
})

describe('the calendar of events', () => {
  it('ends each event on the day after its last', async () => {
    const events = readCalendar((await download('events.ics')).body).filter(
      ({ kind }) => kind === 'VEVENT',
    )
    expect(events).toHaveLength(items.length)
    for (const [index, event] of events.entries()) {
      const end = event.lines.find(({ name }) => name === 'DTEND')?.value
      const due = new Date(items[index].dueOn)
      due.setUTCDate(due.getUTCDate() + 1)
      expect(end).toBe(due.toISOString().slice(0, 10).replaceAll('-', ''))
    }
  })
})
