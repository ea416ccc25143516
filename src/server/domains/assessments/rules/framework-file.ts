// Framework files as text: reading what people upload or we ship, refusing what YAML can hide,
// and the canonical bytes a published version is known by. Nothing here touches the disk.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { parseDocument, stringify } from 'yaml'
import { type Framework, type FrameworkFile, frameworkFileSchema } from './framework.ts'
import { lintFrameworkFile } from './framework-lint.ts'
import { error, type FrameworkProblem } from './framework-problem.ts'
import { refusedText, refusedValues } from './framework-source.ts'

/** A file that can be used, with its warnings and identity; or what must be mended first. */
export type ReadFrameworkFile =
  | {
      kind: 'read'
      file: FrameworkFile
      warnings: FrameworkProblem[]
      canonical: string
      hash: string
    }
  | { kind: 'refused'; problems: FrameworkProblem[] }

/** Some editors put it first; it says nothing about the text. */
const BYTE_ORDER_MARK = /^\ufeff/

/**
 * Reads YAML 1.2 (core schema) or JSON. Checks size, syntax, shape and lint in that order and stops
 * at the first stage with errors, so that later stages need not guess. Never throws on any text.
 * `framework` is the one a pack, bank or mapping belongs to.
 */
export function readFrameworkFile(source: string, framework?: Framework): ReadFrameworkFile {
  const text = source.replace(BYTE_ORDER_MARK, '')
  const unsafe = refusedText(text)
  if (unsafe.length > 0) return { kind: 'refused', problems: unsafe }
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    // Duplicate keys are found while values are checked; the parser's own way takes minutes.
    uniqueKeys: false,
    prettyErrors: true,
    logLevel: 'error',
  })
  const syntax = document.errors.map(({ message }) => error('', 'yaml', message))
  if (syntax.length > 0) return { kind: 'refused', problems: syntax }
  const hidden = refusedValues(document)
  if (hidden.length > 0) return { kind: 'refused', problems: hidden }
  return readValue(document.toJS(), framework)
}

/**
 * The bytes a version is known by: RFC 8785 JSON of the file, and its SHA-256 in hexadecimal.
 * Comments, key order and layout of the source do not matter.
 */
export function canonicalForm(value: object): { canonical: string; hash: string } {
  const canonical = canonicalize(value)
  if (canonical === undefined) throw new TypeError('Only data has a canonical form')
  return { canonical, hash: createHash('sha256').update(canonical, 'utf8').digest('hex') }
}

/** The file as YAML for people to edit; reading it again gives the same canonical bytes. */
export function writeFrameworkFile(file: FrameworkFile): string {
  return stringify(file, { version: '1.2', aliasDuplicateObjects: false, lineWidth: 100 })
}

function readValue(value: unknown, framework: Framework | undefined): ReadFrameworkFile {
  const shaped = frameworkFileSchema.safeParse(value)
  if (!shaped.success) {
    const problems = shaped.error.issues.map(({ path, message }) =>
      error(path.map(String).join('.'), 'schema', message),
    )
    return { kind: 'refused', problems }
  }
  const findings = lintFrameworkFile(shaped.data, framework)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { kind: 'refused', problems: findings }
  return { kind: 'read', file: shaped.data, warnings: findings, ...canonicalForm(shaped.data) }
}
