// What can be done with an item: by whom, and in which states. The one list that actions refuse by and
// pages follow.
import type { ItemAct } from '../contract/terms.ts'
import { mayEditItem, mayWorkOnItem, type Reader } from './item-access.ts'
import { allowsMove, type ItemState } from './progress.ts'
import { isOpen } from './revisions.ts'

type StateKind = ItemState['kind']

/** Those who change the plan of an item, or those who work on it. */
export type ItemRight = 'edit' | 'work'

type Rule = { right: ItemRight; isAllowedIn: (state: StateKind) => boolean }

const rules: Readonly<Record<ItemAct, Rule>> = {
  edit: { right: 'edit', isAllowedIn: (state) => isOpen({ state }) },
  drop: { right: 'edit', isAllowedIn: (state) => allowsMove(state, 'drop') },
  start: { right: 'work', isAllowedIn: (state) => allowsMove(state, 'start') },
  block: { right: 'work', isAllowedIn: (state) => allowsMove(state, 'block') },
  unblock: { right: 'work', isAllowedIn: (state) => allowsMove(state, 'unblock') },
  'change tasks': { right: 'work', isAllowedIn: (state) => isOpen({ state }) },
  'submit evidence': {
    right: 'work',
    isAllowedIn: (state) => state === 'in progress' || state === 'evidence submitted',
  },
  'note spent': { right: 'work', isAllowedIn: () => true },
}

/** The right an act needs. */
export const rightFor = (act: ItemAct): ItemRight => rules[act].right

/** Whether an item in this state can have this done to it. */
export const isAllowedIn = (state: StateKind, act: ItemAct): boolean =>
  rules[act].isAllowedIn(state)

/** What a reader may do with an item now. A start needs an owner besides. */
export function allowedActs(
  reader: Reader,
  item: { ownerId: string | null; groupId: string | null; state: StateKind },
): ItemAct[] {
  const rights = { edit: mayEditItem(reader, item), work: mayWorkOnItem(reader, item) }
  // Object.keys loses the key type; the list above is a constant.
  const acts = Object.keys(rules) as ItemAct[]
  return acts.filter((act) => rights[rightFor(act)] && isAllowedIn(item.state, act))
}
