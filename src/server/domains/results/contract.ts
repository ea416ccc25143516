// What others may rely on of results: endpoints, facts and problems; shapes and words in contract/.
import { contract } from '../../foundation/contract/contract.ts'
import { readingContract } from './contract/reading.ts'
import { workingContract } from './contract/working.ts'

export const resultsContract = contract({ ...readingContract, ...workingContract })
