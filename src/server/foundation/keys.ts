// Keys that must be able to die: one file a key, outside the database and its backups. Whoever holds
// the database cannot read what such a key sealed; once it is destroyed, nobody can.
import { randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const keyBytes = 32

export type KeyStore = {
  /** A new key under this name, or the one that is there already: two processes get the same. */
  create: (name: string) => Buffer
  /** The key of this name; undefined when there is none (any more). */
  read: (name: string) => Buffer | undefined
  /** Overwrites and deletes the key. Does nothing the second time. */
  destroy: (name: string) => void
}

/** Keys as files of a folder that only the owner of the process may read. Names are ids. */
export function openKeyStore(folder: string): KeyStore {
  const fileOf = (name: string) => {
    if (!/^[\w-]+$/.test(name)) throw new RangeError('A key is named by an id.')
    return join(folder, `${name}.key`)
  }
  const read = (name: string) => readKey(fileOf(name))
  return {
    create: (name) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      writeNew(fileOf(name))
      const key = read(name)
      if (!key) throw new Error('The key was destroyed while it was made.')
      return key
    },
    read,
    destroy: (name) => destroyKey(fileOf(name)),
  }
}

function readKey(file: string): Buffer | undefined {
  try {
    const key = readFileSync(file)
    if (key.byteLength !== keyBytes) throw new Error('A key file is not complete.')
    return key
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** A link appears at once and complete, and never takes the place of a file that is there. */
function writeNew(file: string): void {
  const unfinished = `${file}.${randomUUID()}`
  try {
    writeDurably(openSync(unfinished, 'wx', 0o600), randomBytes(keyBytes))
    linkSync(unfinished, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function destroyKey(file: string): void {
  try {
    const { size } = statSync(file)
    writeDurably(openSync(file, 'r+'), randomBytes(size))
    rmSync(file)
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
}

/** On the disk before anything is sealed with it: a lost key is a lost answer. */
function writeDurably(descriptor: number, bytes: Buffer): void {
  try {
    writeSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
