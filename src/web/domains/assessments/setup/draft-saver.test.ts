// A draft is created once, saved in order, and nothing that was refused is forgotten.
import { expect, test } from 'vitest'
import { makeDraftSaver } from './draft-saver.ts'
import { firstSettings, type Settings, type SettingsChange } from './settings.ts'

const settings = firstSettings({ name: 'Spring', formId: 'core', timeZone: 'UTC' })

function drawer(over: { campaignId?: string; refuse?: (change: SettingsChange) => boolean } = {}) {
  const created: Settings[] = []
  const changes: SettingsChange[] = []
  const refused: unknown[] = []
  const saver = makeDraftSaver({
    campaignId: over.campaignId,
    settings,
    create: async (wanted) => {
      created.push(wanted)
      return 'c1'
    },
    update: async (_id, change) => {
      if (over.refuse?.(change)) throw new Error('refused')
      changes.push(change)
    },
    onSaved: () => undefined,
    onRefused: (thrown) => refused.push(thrown),
  })
  return { saver, created, changes, refused }
}

test('creates one campaign however often it is asked at once, with the newest settings', async () => {
  const { saver, created, changes } = drawer()
  saver.change({ name: 'Autumn' })
  expect(await Promise.all([saver.save(), saver.save()])).toEqual(['c1', 'c1'])
  expect(created.map(({ name }) => name)).toEqual(['Autumn'])
  expect(changes).toEqual([])
})

test('sends only what changed', async () => {
  const { saver, changes } = drawer({ campaignId: 'c1' })
  saver.change({ k: 7 })
  saver.change({ mode: 'named' })
  await saver.save()
  await saver.save()
  expect(changes).toEqual([{ k: 7, mode: 'named' }])
})

test('sends what was refused again together with its correction', async () => {
  const { saver, changes, refused } = drawer({
    campaignId: 'c1',
    refuse: ({ name }) => name === '',
  })
  saver.change({ name: '', k: 7 })
  await expect(saver.save()).rejects.toThrow('refused')
  expect(refused).toHaveLength(1)
  saver.change({ name: 'Spring' })
  await saver.save()
  expect(changes).toEqual([{ name: 'Spring', k: 7 }])
})

test('has an id for adding people although a setting was refused', async () => {
  const { saver } = drawer({ campaignId: 'c1', refuse: () => true })
  saver.change({ name: '' })
  await expect(saver.save()).rejects.toThrow('refused')
  expect(await saver.campaign()).toBe('c1')
})

test('saves on leaving only what waits, and never creates for nothing', async () => {
  const { saver, created } = drawer()
  saver.leave()
  await Promise.resolve()
  expect(created).toEqual([])
})
