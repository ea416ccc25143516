// When a release has lost too many of the answers it was made from.
import type { StaleReason } from '../contract/terms.ts'
import type { CubeGroup } from './cube.ts'

/** A release is out of date when more than this share of its answers is gone. */
const GONE_SHARE = 0.02

/** Why a release is out of date; null while it is not. */
export function stalenessOf(
  release: {
    readonly k: number
    readonly groups: readonly Pick<CubeGroup, 'id' | 'cells'>[]
    readonly shown: readonly string[]
  },
  answers: {
    readonly contained: readonly { readonly responseId: string; readonly cell: string }[]
    readonly present: ReadonlySet<string>
  },
): StaleReason | null {
  const { contained, present } = answers
  const left = contained.filter(({ responseId }) => present.has(responseId))
  if (left.length === contained.length) return null
  const isBelow = release.groups
    .filter(({ id }) => release.shown.includes(id))
    .some(({ cells }) => {
      const wanted = new Set(cells)
      return left.filter(({ cell }) => wanted.has(cell)).length < release.k
    })
  if (isBelow) return 'cell-too-small'
  const gone = contained.length - left.length
  return gone > GONE_SHARE * contained.length ? 'answers-gone' : null
}
