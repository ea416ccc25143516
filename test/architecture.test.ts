import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allEndpoints } from '../src/server/app.ts'
import { exampleEnvironment } from '../src/server/config.ts'
import type { Installation } from '../src/server/installation.ts'
import { permissionsOf, roles } from '../src/server/permissions.ts'

const domainsFolder = 'src/server/domains'
const seven = ['contract', 'tables', 'routes', 'actions', 'rules', 'queries', 'jobs']
/** Files and folders a domain has beside the seven; ARCHITECTURE.md says what they hold. */
const named: Record<string, string[]> = {
  email: ['message', 'templates', 'transport'],
  identity: ['codes', 'password'],
  gateway: ['guardrails', 'routing'],
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}

const sources = ['src', 'test', 'e2e', 'bench', 'scripts']
  .filter(existsSync)
  .flatMap(filesBelow)
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
const productSources = sources.filter((path) => path.startsWith('src/') && !path.includes('.test.'))
const textOf = (path: string) => readFileSync(path, 'utf8')

describe('a domain', () => {
  it.each(readdirSync(domainsFolder))(
    '%s holds only the seven names and what is listed for it',
    (domain) => {
      const names = readdirSync(join(domainsFolder, domain)).map((name) =>
        name.replace(/(\.test)?\.ts$/, ''),
      )
      expect(
        names.filter((name) => !seven.includes(name) && !named[domain]?.includes(name)),
      ).toEqual([])
    },
  )
})

describe('the source', () => {
  it('opens every file with a comment that says what is in it', () => {
    const opens = /^(#!.*\n)?(\/\/|\/\*)/
    expect(
      productSources.filter((path) => /\.tsx?$/.test(path) && !opens.test(textOf(path))),
    ).toEqual([])
  })

  it('leaves no loose ends', () => {
    const looseEnd = new RegExp(
      `\\b(${['TO', 'FIX'].map((start) => start + (start === 'TO' ? 'DO' : 'ME')).join('|')})\\b`,
    )
    expect(sources.filter((path) => looseEnd.test(textOf(path)))).toEqual([])
  })

  it('switches no lint rule off without saying why', () => {
    const bare = /(oxlint|eslint)-disable(?![^\n]*--)/
    expect(
      sources.filter((path) => path !== 'test/architecture.test.ts' && bare.test(textOf(path))),
    ).toEqual([])
  })

  it('sets a database role in one file only', () => {
    const setters = productSources.filter((path) =>
      /set_config\(|set\s+(local\s+)?role/i.test(textOf(path)),
    )
    expect(setters.toSorted()).toEqual([
      'src/server/foundation/db/doors.ts',
      'src/server/foundation/db/migrate.ts',
    ])
  })

  it('reaches the network only where it may', () => {
    // Telling an address from a word needs no network.
    const onlyNames = /import \{ isIP(?:v[46])?(?:, isIP(?:v[46])?)* \} from 'node:net'/g
    const reaches = /\bfetch\(|from 'node:(https?|net|tls|dgram|dns)'/
    const callers = productSources.filter(
      (path) =>
        path.startsWith('src/server/') && reaches.test(textOf(path).replaceAll(onlyNames, '')),
    )
    expect(callers.toSorted()).toEqual(['src/server/foundation/db/embedded.ts'])
  })

  it('runs without a tenant only for reviewed reasons and in reviewed places', () => {
    const doors = textOf('src/server/foundation/db/doors.ts')
    const reasons = [...doors.matchAll(/^ {2}'?([a-z ]+)'?: 'door_/gm)].map((match) => match[1])
    expect(reasons.length).toBeGreaterThan(4)
    const uses = productSources
      .filter((path) => path.startsWith('src/server/'))
      .flatMap((path) =>
        [...textOf(path).matchAll(/reason: '([^']+)'/g)]
          .filter((match) => reasons.includes(match[1]))
          .map((match) => `${path.replace('src/server/', '')}: ${match[1]}`),
      )
    expect([...new Set(uses)].toSorted().join('\n')).toMatchSnapshot()
  })
})

describe('permissions', () => {
  it('are each held by a role', () => {
    const held = new Set(
      roles.flatMap((role) => permissionsOf([{ role, departmentIds: null }])) as string[],
    )
    const endpoints = allEndpoints({} as Installation)
    const named = endpoints
      .map(({ endpoint }) => endpoint.permission)
      .filter((permission) => permission !== 'signed-in')
    expect(named.filter((permission) => !held.has(permission))).toEqual([])
  })
})

describe('the documents', () => {
  it('list the settings as the program knows them', () => {
    expect(textOf('.env.example')).toBe(exampleEnvironment())
  })

  it('name only files that exist', () => {
    const documents = [
      'README.md',
      'ARCHITECTURE.md',
      'CONVENTIONS.md',
      'AGENTS.md',
      ...readdirSync('docs')
        .filter((name) => name.endsWith('.md'))
        .map((name) => `docs/${name}`),
    ]
    const missing = documents.flatMap((document) =>
      [
        ...textOf(document).matchAll(
          /`((?:src|test|e2e|bench|docs|content|migrations|scripts)\/[\w./-]+)`/g,
        ),
      ]
        .map((match) => match[1] ?? '')
        .filter((path) => !existsSync(path))
        .map((path) => `${document}: ${path}`),
    )
    expect(missing).toEqual([])
  })
})
