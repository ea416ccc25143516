// Popovers stay in sight.
import { expect, test } from 'vitest'
import { placeBeside } from './place.ts'

const view = { width: 360, height: 640 }
const size = { width: 200, height: 120 }

test('stands below its anchor, aligned with its start', () => {
  const anchor = { left: 40, top: 100, width: 80, height: 36 }
  expect(placeBeside(anchor, size, { view, align: 'start' })).toEqual({ left: 40, top: 140 })
})

test('aligns with the end of its anchor when asked', () => {
  const anchor = { left: 240, top: 100, width: 80, height: 36 }
  expect(placeBeside(anchor, size, { view, align: 'end' }).left).toBe(120)
})

test('stands above when there is no room below', () => {
  const anchor = { left: 40, top: 560, width: 80, height: 36 }
  expect(placeBeside(anchor, size, { view, align: 'start' }).top).toBe(436)
})

test('never leaves the view sideways', () => {
  const anchor = { left: 340, top: 100, width: 20, height: 36 }
  expect(placeBeside(anchor, size, { view, align: 'start' }).left).toBe(152)
  expect(placeBeside({ ...anchor, left: 0 }, size, { view, align: 'end' }).left).toBe(8)
})
