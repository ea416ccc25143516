// What an address may hold reaches the page; what nobody knows does not.
import { expect, test } from 'vitest'
import { parseSearch, readId, readText, readWord, writeSearch } from './search.ts'

test('keeps what looks like a number or a truth value as plain text, there and back', () => {
  const search = { find: '0', only: 'true', name: 'Mara & Jo', days: '1e3' }
  const written = writeSearch(search)
  expect(written).toBe('?find=0&only=true&name=Mara+%26+Jo&days=1e3')
  expect(parseSearch(written)).toEqual(search)
})

test('writes nothing for what is not given', () => {
  expect(writeSearch({ find: undefined, name: '' })).toBe('')
  expect(parseSearch('')).toEqual({})
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
