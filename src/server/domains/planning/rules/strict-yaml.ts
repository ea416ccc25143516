// Reads one YAML 1.2 document as plain JSON data. Tags, anchors, aliases and unknown directives are
// refused, because what people review must be exactly what is stored and hashed.
import { isAlias, isNode, parseDocument, visit, type Document } from 'yaml'

/** Content files stay small enough to be read by people: 1 MiB. */
const MAX_BYTES = 1_048_576

/** The data of a file, or every reason why it is not read. */
export type YamlReading =
  | { readonly kind: 'read'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly problems: readonly string[] }

/** The JSON data of a YAML text (core schema, no tag, anchor or alias, at most 1 MiB). Never throws. */
export function readStrictYaml(text: string): YamlReading {
  if (Buffer.byteLength(text) > MAX_BYTES) return refused(['The file is larger than 1 MiB'])
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: false })
  const problems = [
    ...[...document.errors, ...document.warnings].map((problem) => problem.message),
    ...indirections(document),
  ]
  return problems.length > 0 ? refused(problems) : { kind: 'read', data: document.toJS() }
}

function refused(problems: readonly string[]): YamlReading {
  return { kind: 'refused', problems }
}

function indirections(document: Document.Parsed): string[] {
  const found: string[] = []
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) found.push(`Alias *${node.source} is not allowed`)
      else if (node.anchor) found.push(`Anchor &${node.anchor} is not allowed`)
      else if (isNode(node) && node.tag) found.push(`Tag ${node.tag} is not allowed`)
    },
  })
  return found
}
