// How this device shows the workspace: kept in the browser, set before the first paint by the page that
// starts the workspace. Where nothing is kept, the usual look holds.

/** What can be chosen; the first of each is the usual one. */
export const looks = {
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
} as const

export type LookKey = keyof typeof looks

/** What this device has chosen. */
export function readLook(key: LookKey): string {
  const kept = localStorage.getItem(key)
  return looks[key].find((look) => look === kept) ?? looks[key][0]
}

/** Chooses for this device, at once and for the next visit. */
export function chooseLook(key: LookKey, look: string): void {
  if (look === looks[key][0]) {
    localStorage.removeItem(key)
    delete document.documentElement.dataset[key]
  } else {
    localStorage.setItem(key, look)
    document.documentElement.dataset[key] = look
  }
}
