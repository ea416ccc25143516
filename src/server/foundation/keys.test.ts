import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKeyStore } from './keys.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))

describe('the key store', () => {
  it('gives the same key again, to another process too', () => {
    const key = openKeyStore(folder).create('round-1')
    expect(key).toHaveLength(32)
    expect(openKeyStore(folder).create('round-1')).toEqual(key)
    expect(openKeyStore(folder).read('round-1')).toEqual(key)
  })

  it('keeps keys apart and readable by their owner only', () => {
    const store = openKeyStore(folder)
    expect(store.create('round-1')).not.toEqual(store.create('round-2'))
    expect(statSync(join(folder, 'round-1.key')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('leaves nothing of a destroyed key, and destroys it only once', () => {
    const store = openKeyStore(folder)
    const key = store.create('round-1')
    store.destroy('round-1')
    store.destroy('round-1')
    expect(store.read('round-1')).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
    expect(store.create('round-1')).not.toEqual(key)
  })

  it('knows no names that lead out of its folder', () => {
    expect(() => openKeyStore(folder).read('../secret')).toThrow(RangeError)
  })

  it('stores nothing but the key', () => {
    const key = openKeyStore(folder).create('round-1')
    expect(readFileSync(join(folder, 'round-1.key'))).toEqual(key)
  })
})
