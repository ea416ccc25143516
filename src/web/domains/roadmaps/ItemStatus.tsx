// Where an item stands, in a word with its mark.
import { Status } from '../../foundation/ui/Status.tsx'
import type { ItemState } from './data.ts'
import { stateWords } from './words.ts'

const tones = {
  proposed: 'neutral',
  planned: 'neutral',
  'in progress': 'info',
  'evidence submitted': 'info',
  done: 'ok',
  blocked: 'bad',
  dropped: 'neutral',
} as const

export function ItemStatus({ state }: { state: ItemState }) {
  return <Status tone={tones[state]}>{stateWords[state]}</Status>
}
