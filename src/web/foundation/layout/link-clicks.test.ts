// Links behave as links; only plain clicks inside the workspace skip the reload.
import { expect, test } from 'vitest'
import { addressToFollow, type LinkClick } from './link-clicks.ts'

const at = { base: '/halden', here: 'https://app.example.org/halden/measure?page=2' }
const click = (href: string, over: Partial<LinkClick> = {}): LinkClick => ({
  href,
  target: '',
  hasDownload: false,
  isPlain: true,
  ...over,
})

test('follows a plain click on a link of the same organisation', () => {
  expect(addressToFollow(click('/halden/improve?sort=lift#r3'), at)).toBe(
    '/halden/improve?sort=lift#r3',
  )
  expect(addressToFollow(click('?page=3'), at)).toBe('/halden/measure?page=3')
})

test('leaves modified clicks, new windows and downloads to the browser', () => {
  expect(addressToFollow(click('/halden', { isPlain: false }), at)).toBeUndefined()
  expect(addressToFollow(click('/halden', { target: '_blank' }), at)).toBeUndefined()
  expect(addressToFollow(click('/halden/x.csv', { hasDownload: true }), at)).toBeUndefined()
})

test('reloads for other organisations, pages by the server and other origins', () => {
  expect(addressToFollow(click('/other/measure'), at)).toBeUndefined()
  expect(addressToFollow(click('/me/data'), at)).toBeUndefined()
  expect(addressToFollow(click('https://elsewhere.example/halden'), at)).toBeUndefined()
})

test('leaves a place on the same page to the browser', () => {
  expect(addressToFollow(click('#main'), at)).toBeUndefined()
})
