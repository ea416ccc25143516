// A pooler in transaction mode, as small as one can be: a client holds a connection to the server for
// one transaction and gets the next free one for its next. What a session keeps is lost to its client
// and found by others, as with PgBouncer. It checks no passwords and speaks no TLS.
import { createServer, type AddressInfo, type Socket } from 'node:net'
import pg from 'pg'

export type Pooler = {
  /** The same address by way of the pooler. */
  through: (url: string) => string
  /** Connections to the server so far. */
  opened: () => number
  close: () => Promise<void>
}

/** Opens a pooler for one server, with so many connections for each login and database. */
export async function openPooler(
  serverUrl: string,
  { password, size }: { password: string; size: number },
): Promise<Pooler> {
  const pools = new Map<string, Pool>()
  const clients = new Set<Socket>()
  const server = createServer((client) => {
    clients.add(client)
    client.on('error', () => undefined).on('close', () => clients.delete(client))
    client.once('data', (startup) => {
      const { user = '', database = '' } = readStartup(startup)
      const key = `${user} ${database}`
      const url = new URL(serverUrl)
      Object.assign(url, { username: user, password, pathname: `/${database}` })
      const pool = pools.get(key) ?? openPool(url.href, size)
      pools.set(key, pool)
      serve(client, pool)
      client.write(welcome)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    through: (url) => Object.assign(new URL(url), { port: String(port) }).href,
    opened: () => [...pools.values()].reduce((total, pool) => total + pool.opened(), 0),
    close: async () => {
      for (const client of clients) client.destroy()
      for (const pool of pools.values()) pool.close()
      await new Promise((done) => server.close(done))
    },
  }
}

/** The values of a startup message: length, version, then names and values that end with a zero. */
function readStartup(message: Buffer): Record<string, string> {
  const words = message.subarray(8).toString().split('\0')
  const pairs = words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : []))
  return Object.fromEntries(pairs) as Record<string, string>
}

const readyForQuery = 'Z'.charCodeAt(0)
const idle = 'I'.charCodeAt(0)
const terminate = 'X'.charCodeAt(0)
/** You are in (R, 0), and I am ready (Z, I). */
const welcome = Buffer.from([82, 0, 0, 0, 8, 0, 0, 0, 0, readyForQuery, 0, 0, 0, 5, idle])

type Pool = {
  take: () => Promise<Socket>
  give: (backend: Socket) => void
  forget: (backend: Socket) => void
  opened: () => number
  close: () => void
}

/** Connections of one login, handed out in turn, so that a client seldom gets the same one twice. */
function openPool(url: string, size: number): Pool {
  const all = new Set<Socket>()
  const free: Socket[] = []
  const waiting: ((backend: Socket) => void)[] = []
  let opening = 0
  let opened = 0
  const give = (backend: Socket) => {
    const next = waiting.shift()
    if (next) next(backend)
    else free.push(backend)
  }
  const grow = async () => {
    opening += 1
    const backend = await connect(url)
    opening -= 1
    opened += 1
    all.add(backend)
    give(backend)
  }
  return {
    take: () =>
      new Promise((done) => {
        // All connections are opened before one is used again.
        if (all.size + opening < size) {
          waiting.push(done)
          return void grow()
        }
        const backend = free.shift()
        if (backend) done(backend)
        else waiting.push(done)
      }),
    give,
    forget: (backend) => {
      all.delete(backend)
      backend.destroy()
      if (waiting.length > 0) void grow()
    },
    opened: () => opened,
    close: () => all.forEach((backend) => backend.destroy()),
  }
}

/** Signs in with the driver and takes the bare connection over. */
async function connect(url: string): Promise<Socket> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.removeAllListeners('data')
  return stream
}

/** Passes messages on; a connection is held from the first message to the end of its transaction. */
function serve(client: Socket, pool: Pool): void {
  let backend: Promise<Socket> | null = null
  client.on('data', (chunk) => {
    if (chunk[0] === terminate) return void client.end()
    backend ??= pool.take().then((taken) => {
      relay(taken, client, () => {
        backend = null
        pool.give(taken)
      })
      return taken
    })
    void backend.then((taken) => taken.write(chunk))
  })
  // A client that goes in the middle takes its connection along, which rolls back.
  client.once('close', () => void backend?.then((taken) => pool.forget(taken)))
}

function relay(backend: Socket, client: Socket, release: () => void): void {
  let rest = Buffer.alloc(0)
  const pass = (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    const { length, isIdle } = wholeMessages(rest)
    const whole = rest.subarray(0, length)
    rest = rest.subarray(length)
    if (isIdle) {
      backend.off('data', pass)
      release()
    }
    client.write(whole)
  }
  backend.on('data', pass)
}

/** How many bytes at the start are whole messages, and whether the last says: no transaction is open. */
function wholeMessages(bytes: Buffer): { length: number; isIdle: boolean } {
  let length = 0
  let isIdle = false
  while (length + 5 <= bytes.length) {
    const size = 1 + bytes.readInt32BE(length + 1)
    if (length + size > bytes.length) break
    isIdle = bytes[length] === readyForQuery && bytes[length + 5] === idle
    length += size
  }
  return { length, isIdle }
}
