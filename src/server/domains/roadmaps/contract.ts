// What others may rely on of roadmaps: endpoints; shapes, words and problems in contract/.
import { contract } from '../../foundation/contract/contract.ts'
import { exportsContract } from './contract/exports.ts'
import { itemsContract } from './contract/items.ts'
import { realisedContract } from './contract/realised.ts'
import { roadmapContract } from './contract/roadmap.ts'

export const roadmapsContract = contract({
  ...roadmapContract,
  ...itemsContract,
  ...exportsContract,
  ...realisedContract,
})
