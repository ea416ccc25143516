// What an address may hold reaches the page; what nobody knows does not.
import { expect, test } from 'vitest'
import { readId, readText, readWord } from './search.ts'

test('keeps numbers and truth values, which the router has parsed, as the text that was typed', () => {
  expect([readText(2026), readText(true), readText('Mara')]).toEqual(['2026', 'true', 'Mara'])
})

test('leaves out empty text and what is no text', () => {
  expect([readText(''), readText(null), readText(['a']), readText(undefined)]).toEqual(
    Array(4).fill(undefined),
  )
})

test('takes an id only in the shape of an id, so that the server is not asked for nonsense', () => {
  expect(readId('0190f6a2-7c1b-7d3e-8f4a-1b2c3d4e5f60')).toBe(
    '0190f6a2-7c1b-7d3e-8f4a-1b2c3d4e5f60',
  )
  expect(readId("'; drop table members")).toBeUndefined()
})

test('leaves out words a page does not know', () => {
  expect(readWord(['archived'], 'archived')).toBe('archived')
  expect(readWord(['archived'], 'deleted')).toBeUndefined()
})
