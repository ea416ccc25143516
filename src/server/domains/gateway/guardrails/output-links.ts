// Links and images in an answer: where they stand, where they lead, and whether they may carry data
// out. Whether one is shown, asked about or cut is decided elsewhere.

/** A link or image; offsets are UTF-16 units of the answer, end exclusive. */
export type OutputLink = {
  start: number
  end: number
  kind: 'link' | 'image'
  /** Lower-case host without port, or empty when the address cannot be read. */
  host: string
  risks: LinkRisk[]
}

export type LinkRisk =
  | 'foreign-host'
  | 'carries-data'
  | 'credentials'
  | 'unusual-scheme'
  | 'numeric-host'
  | 'misleading-text'

const MARKDOWN = /(!?)\[([^\]\n]{0,300})\]\(\s{0,4}<?([^\s<>()]{1,2000})>?(?:\s[^)\n]{0,200})?\)/g
const REFERENCE = /^\s{0,3}\[[^\]\n]{1,100}\]:\s{0,4}<?(\S{1,2000}?)>?\s*$/gm
const HTML =
  /<(img|a|iframe|script|link|form|object|embed|source)\b[^>]{0,400}?\b(?:src|href|action|data)\s{0,2}=\s{0,2}["']?([^\s"'<>]{1,2000})/gi
const BARE = /\b(?:https?|ftp|data|javascript|file):[^\s<>"'`)\]}]{1,2000}/gi

/** A query or path part of so many characters that looks like a value and not like a word. */
const DATA_LENGTH = 16
const DATA_PART = /[?&#][^=\s]{0,60}=[^&\s]{16,}|\/[A-Za-z0-9+_=%-]{40,}/

type Found = { start: number; end: number; kind: 'link' | 'image'; address: string; shown: string }

/**
 * All links and images of an answer in order, without overlaps. A host is foreign unless it or a parent
 * domain is in `allowedHosts`. Linear in the answer.
 */
export function findLinks(answer: string, allowedHosts: readonly string[]): OutputLink[] {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()))
  return withoutOverlaps([
    ...markdownLinks(answer),
    ...htmlLinks(answer),
    ...bareLinks(answer),
  ]).map((found) => {
    const url = URL.parse(found.address)
    const host = url?.hostname.toLowerCase() ?? ''
    const { start, end, kind } = found
    return { start, end, kind, host, risks: risksOf(found, url, allowed) }
  })
}

function risksOf(found: Found, url: URL | null, allowed: ReadonlySet<string>): LinkRisk[] {
  const host = url?.hostname.toLowerCase() ?? ''
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  const risks: [LinkRisk, boolean][] = [
    ['foreign-host', !isAllowed(host, allowed)],
    ['carries-data', carriesData(found.address, url)],
    ['credentials', url !== null && (url.username !== '' || url.password !== '')],
    ['unusual-scheme', !isWeb],
    ['numeric-host', /^[\d.]+$|^\[/.test(host)],
    ['misleading-text', isMisleading(found.shown, host)],
  ]
  return risks.filter(([, isPresent]) => isPresent).map(([risk]) => risk)
}

function isAllowed(host: string, allowed: ReadonlySet<string>): boolean {
  const labels = host.split('.')
  return labels.some((_, index) => allowed.has(labels.slice(index).join('.')))
}

function carriesData(address: string, url: URL | null): boolean {
  if (DATA_PART.test(address)) return true
  const longest =
    url?.hostname.split('.').reduce((most, label) => Math.max(most, label.length), 0) ?? 0
  return longest > 2 * DATA_LENGTH
}

/** The words shown name another host than the one behind them. */
function isMisleading(shown: string, host: string): boolean {
  const named = /\b((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12})\b/i.exec(shown)?.[1]?.toLowerCase()
  return named !== undefined && host !== '' && !host.endsWith(named) && !named.endsWith(host)
}

function markdownLinks(answer: string): Found[] {
  const inline = Array.from(answer.matchAll(MARKDOWN), (match): Found => {
    const [whole, mark, shown = '', address = ''] = match
    const kind = mark === '!' ? 'image' : 'link'
    return { start: match.index, end: match.index + whole.length, kind, address, shown }
  })
  const references = Array.from(answer.matchAll(REFERENCE), (match): Found => {
    const [whole, address = ''] = match
    return { start: match.index, end: match.index + whole.length, kind: 'link', address, shown: '' }
  })
  return [...inline, ...references]
}

function htmlLinks(answer: string): Found[] {
  return Array.from(answer.matchAll(HTML), (match): Found => {
    const [whole, tag = '', address = ''] = match
    const kind = tag.toLowerCase() === 'a' ? 'link' : 'image'
    return { start: match.index, end: match.index + whole.length, kind, address, shown: '' }
  })
}

function bareLinks(answer: string): Found[] {
  return Array.from(answer.matchAll(BARE), (match): Found => {
    const [address] = match
    return {
      start: match.index,
      end: match.index + address.length,
      kind: 'link',
      address,
      shown: '',
    }
  })
}

function withoutOverlaps(found: Found[]): Found[] {
  let covered = 0
  return found
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ start, end }) => {
      const isFree = start >= covered
      if (isFree) covered = end
      return isFree
    })
}
