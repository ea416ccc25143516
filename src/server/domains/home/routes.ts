// The answer for Home.
import { implement } from '../../foundation/contract/implement.ts'
import { readHome } from './actions.ts'
import { homeContract } from './contract.ts'

export const homeRoutes = implement(homeContract, {
  getHome: (tx, context) => readHome(tx, context),
})
