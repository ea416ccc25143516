// The figures of a release as a table for spreadsheets: one row a figure, hidden ones included, with
// the word "suppressed" where a number is held back and "none" where there cannot be one.
import { stringify } from 'csv-stringify/sync'
import { everybody } from '../contract/terms.ts'
import { groupKey } from './cube.ts'
import type { Figure } from './figure.ts'
import type { Frame } from './frame.ts'
import type { ReleasePattern } from './pattern.ts'

const columns = [
  'release',
  'round',
  'framework',
  'version',
  'measure',
  'group',
  'role_band',
  'n',
  'value',
  'low',
  'high',
  'level',
  'certainty',
  'coverage',
  'status',
  'reason',
] as const

type Row = Record<(typeof columns)[number], string | number>

const suppressed = 'suppressed'
const none = 'none'

type Released = {
  readonly hash: string
  readonly frame: Frame
  readonly pattern: Pick<ReleasePattern, 'withoutInterval'>
  readonly figures: readonly Figure[]
}

/** The table with its heading. Cells that a spreadsheet would run as a formula are made harmless. */
export function figuresCsv(released: Released): string {
  const rows = released.figures.map((figure) => rowOf(released, figure))
  return stringify(rows, { header: true, columns: [...columns], escape_formulas: true })
}

function rowOf({ hash, frame, pattern }: Released, figure: Figure): Row {
  const isHidden = figure.status === 'hidden'
  const withheldInterval =
    figure.status !== 'shown' ||
    pattern.withoutInterval.includes(groupKey(figure.groupId, figure.roleBand))
  const cell = (value: number | string | null, isWithheld: boolean) => {
    if (value !== null) return value
    return isWithheld ? suppressed : none
  }
  return {
    release: hash,
    round: frame.campaign.name,
    framework: frame.framework.id,
    version: frame.framework.version,
    measure: figure.measure,
    group: groupName(frame, figure.groupId),
    role_band: figure.roleBand,
    n: cell(figure.n, isHidden),
    value: cell(figure.value, figure.status !== 'shown'),
    low: cell(figure.low, withheldInterval),
    high: cell(figure.high, withheldInterval),
    level: cell(figure.level, isHidden),
    certainty: cell(figure.certainty, figure.status !== 'shown'),
    coverage: cell(figure.coverage, isHidden),
    status: figure.status,
    reason: figure.reason ?? none,
  }
}

/** The names from the top of the tree down, so that equal names below different departments differ. */
function groupName({ places }: Pick<Frame, 'places'>, groupId: string): string {
  if (groupId === everybody) return 'Everybody'
  const place = places.find((each) => each.groupId === groupId)
  if (!place) return groupId
  return place.parentId === null
    ? place.name
    : `${groupName({ places }, place.parentId)} / ${place.name}`
}
