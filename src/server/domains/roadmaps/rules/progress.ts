// The life of a roadmap item: which moves are allowed, how far it is, and what is wrong with it
// today. Per cent is counted from finished tasks and never typed.

/** Where an item stands; `blocked` remembers where it came from. */
export type ItemState =
  | { kind: 'proposed' | 'planned' | 'in progress' | 'evidence submitted' | 'done' }
  | { kind: 'blocked'; reason: string; from: 'planned' | 'in progress' | 'evidence submitted' }
  | { kind: 'dropped'; reason: string }

/** Evidence as reviewed: only what another person than the owner accepted counts. */
export type Evidence = {
  readonly status: 'submitted' | 'accepted' | 'refused'
  readonly reviewer: string | null
}

/** What a roadmap item is judged by. `due` is a day; needs hold the kinds of state of what it waits for. */
export type Item = {
  readonly state: ItemState
  readonly owner: string | null
  readonly start: string
  readonly due: string
  readonly weeks: number
  readonly tasks: readonly { readonly weeks: number; readonly isFinished: boolean }[]
  readonly evidence: readonly Evidence[]
  readonly needs: readonly ItemState['kind'][]
}

/** What one may ask of an item. */
export type Move =
  | { kind: 'accept' | 'start' | 'submit evidence' | 'complete' | 'return' | 'unblock' }
  | { kind: 'block' | 'drop'; reason: string }

/** Why a move is refused. */
export type Refusal =
  | 'not from here'
  | 'no owner'
  | 'no reason'
  | 'no evidence'
  | 'evidence not accepted'

/** The state after a move, or why it is refused. Done and dropped are final. */
export function moved(item: Item, move: Move): { state: ItemState } | { refusal: Refusal } {
  const next = nextState(item.state, move)
  if (!next) return { refusal: 'not from here' }
  const refusal = refusalOf(item, move)
  return refusal ? { refusal } : { state: next }
}

/** Per cent done, 0 to 100, rounded down: weeks of finished tasks of the weeks planned. */
export function percentDone({ state, weeks, tasks }: Item): number {
  if (state.kind === 'done') return 100
  const sum = (list: Item['tasks']) => list.reduce((total, each) => total + each.weeks, 0)
  const planned = Math.max(weeks, sum(tasks))
  return planned === 0
    ? 0
    : Math.floor((100 * sum(tasks.filter(({ isFinished }) => isFinished))) / planned)
}

/** What is wrong with an item on a day. */
export type Warning = 'late' | 'start late' | 'blocked' | 'no owner' | 'needs unmet'

/** The warnings of an item on a day (`2027-01-04`); none once it is done or dropped. */
export function warningsOn(item: Item, today: string): Warning[] {
  const { kind } = item.state
  if (kind === 'done' || kind === 'dropped') return []
  const hasStarted = kind === 'in progress' || kind === 'evidence submitted'
  const hasUnmetNeeds = item.needs.some((need) => need !== 'done')
  const warnings: [Warning, boolean][] = [
    ['late', item.due < today],
    ['start late', kind === 'planned' && item.start < today],
    ['blocked', kind === 'blocked'],
    ['no owner', item.owner === null],
    ['needs unmet', hasUnmetNeeds && (hasStarted || item.start <= today)],
  ]
  return warnings.flatMap(([warning, holds]) => (holds ? [warning] : []))
}

type StateKind = ItemState['kind']

const RUNNING: readonly StateKind[] = ['planned', 'in progress', 'evidence submitted']

/** From which states each move is allowed. */
const ALLOWED_FROM: Readonly<Record<Move['kind'], readonly StateKind[]>> = {
  accept: ['proposed'],
  start: ['planned'],
  'submit evidence': ['in progress'],
  complete: ['evidence submitted'],
  return: ['evidence submitted'],
  block: RUNNING,
  unblock: ['blocked'],
  drop: ['proposed', ...RUNNING, 'blocked'],
}

/** Where the moves lead that lead to the same state from everywhere. */
const LEADS_TO = {
  accept: 'planned',
  start: 'in progress',
  'submit evidence': 'evidence submitted',
  complete: 'done',
  return: 'in progress',
} as const

/** Whether an item in this state may make a move; what else a move needs is looked at by `moved`. */
export function allowsMove(state: StateKind, move: Move['kind']): boolean {
  return ALLOWED_FROM[move].includes(state)
}

function nextState(state: ItemState, move: Move): ItemState | null {
  if (!allowsMove(state.kind, move.kind)) return null
  if (move.kind === 'drop') return { kind: 'dropped', reason: move.reason }
  if (move.kind === 'block') return blocked(state, move.reason)
  if (move.kind === 'unblock') return state.kind === 'blocked' ? { kind: state.from } : null
  return { kind: LEADS_TO[move.kind] }
}

function blocked({ kind: from }: ItemState, reason: string): ItemState | null {
  const isRunning = from === 'planned' || from === 'in progress' || from === 'evidence submitted'
  return isRunning ? { kind: 'blocked', reason, from } : null
}

function refusalOf({ owner, evidence }: Item, move: Move): Refusal | null {
  if ('reason' in move) return move.reason.trim() === '' ? 'no reason' : null
  if (move.kind === 'start' && owner === null) return 'no owner'
  if (move.kind === 'submit evidence' && !evidence.some(({ status }) => status === 'submitted')) {
    return 'no evidence'
  }
  const isClosed = evidence.some((each) => isAccepted(each, owner))
  return move.kind === 'complete' && !isClosed ? 'evidence not accepted' : null
}

/** Nobody accepts evidence of their own item. */
function isAccepted({ status, reviewer }: Evidence, owner: string | null): boolean {
  return status === 'accepted' && reviewer !== null && reviewer !== owner
}
