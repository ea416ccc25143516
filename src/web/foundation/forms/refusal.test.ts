// What the server says reaches the field it is about.
import { expect, test } from 'vitest'
import { readRefusal } from './refusal.ts'

const problem = {
  type: '/problems/invalid-input',
  title: 'Some answers are not valid',
  status: 422,
  instance: 'req_7f',
  fields: [{ path: 'email', message: 'Enter an address such as name@example.org' }],
}

test('reads problems by field and the reference, from an error that carries the problem', () => {
  const thrown = Object.assign(new Error('refused'), { problem })
  expect(readRefusal(thrown)).toEqual({
    message: 'One answer needs a change',
    problems: problem.fields,
    reference: 'req_7f',
  })
})

test('uses the detail, else the title, when no field is named', () => {
  expect(
    readRefusal({ title: 'Name taken', detail: 'Another project is called so.' })?.message,
  ).toBe('Another project is called so.')
  expect(readRefusal({ title: 'Name taken' })?.message).toBe('Name taken')
})

test('has no reference when nothing reached the server that could be looked up', () => {
  expect(readRefusal({ title: 'Offline', instance: '' })?.reference).toBeUndefined()
})

test('leaves out entries that are no field problems', () => {
  expect(readRefusal({ ...problem, fields: [{ path: 3 }, null] })?.problems).toEqual([])
})

test('is nothing when the server did not answer in words', () => {
  expect(readRefusal(new TypeError('Failed to fetch'))).toBeUndefined()
  expect(readRefusal(undefined)).toBeUndefined()
})
