// Saves the settings of a draft as they change: one request at a time, the first one creates. What was
// refused is sent again with the next change.
import type { Settings, SettingsChange } from './settings.ts'

const typingPauseMs = 800

type DraftStore = {
  campaignId: string | undefined
  settings: Settings
  create: (settings: Settings) => Promise<string>
  update: (campaignId: string, change: SettingsChange) => Promise<void>
  onSaved: () => void
  onRefused: (thrown: unknown) => void
}

export type DraftSaver = {
  /** Notes a change; it is saved after a short pause. */
  change: (change: SettingsChange) => void
  /** Saves what waits, creates the campaign if need be, and returns its id. Throws what the server says. */
  save: () => Promise<string>
  /** The id of the campaign, created if need be; settings that were refused do not hold it up. */
  campaign: () => Promise<string>
  /** Saves what waits, if anything does: when the page is left. */
  leave: () => void
}

/** A saver for one draft; the callbacks say how each save ended. */
export function makeDraftSaver(store: DraftStore): DraftSaver {
  let { campaignId, settings } = store
  let waiting: SettingsChange = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const isWaiting = () => Object.keys(waiting).length > 0

  async function send(): Promise<string> {
    if (campaignId !== undefined && !isWaiting()) return campaignId
    const change = waiting
    waiting = {}
    try {
      if (campaignId === undefined) campaignId = await store.create(settings)
      else await store.update(campaignId, change)
    } catch (thrown) {
      waiting = { ...change, ...waiting }
      store.onRefused(thrown)
      throw thrown
    }
    store.onSaved()
    return campaignId
  }

  function save(): Promise<string> {
    clearTimeout(timer)
    const next = last.then(send)
    last = next.catch(() => undefined)
    return next
  }

  // Refusals have gone to `onRefused`.
  const saveQuietly = () => void save().catch(() => undefined)

  return {
    change(change) {
      settings = { ...settings, ...change }
      waiting = { ...waiting, ...change }
      clearTimeout(timer)
      timer = setTimeout(saveQuietly, typingPauseMs)
    },
    save,
    campaign: () => (campaignId === undefined ? save() : Promise.resolve(campaignId)),
    leave() {
      if (isWaiting()) saveQuietly()
    },
  }
}
