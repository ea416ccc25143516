// Addresses of organisations, made from their names.

/** Words that are addresses of the product itself and so cannot be an organisation's. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'api',
  'app',
  'assets',
  'c',
  'dev',
  'device',
  'docs',
  'fonts',
  'healthz',
  'hooks',
  'join',
  'legal',
  'mcp',
  'me',
  'metrics',
  'new',
  'operator',
  'organisations',
  'privacy',
  'problems',
  'r',
  'readyz',
  'recover',
  's',
  'scim',
  'sign-in',
  'sign-out',
  'sso',
  'startupz',
  'static',
  'status',
  'trust',
  'u',
  'v1',
  'verify',
  'well-known',
])

/** An address made from a name: lower case, ASCII, hyphens; `organisation` when nothing is left. */
export function slugFrom(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  if (slug === '') return 'organisation'
  return slug.length < 2 || reservedSlugs.has(slug) ? `${slug}-team` : slug
}

/** The slug, with a number behind it from the second try on. */
export function numberedSlug(slug: string, attempt: number): string {
  return attempt === 1 ? slug : `${slug}-${attempt}`
}
