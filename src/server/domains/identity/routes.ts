// Answers for the own account.
import { implement } from '../../foundation/contract/implement.ts'
import { changeMe, endOwnSession, listOwnSessions, readMe } from './actions.ts'
import { identityContract } from './contract.ts'

export const identityRoutes = implement(identityContract, {
  getMe: (tx, context) => readMe(tx, context),
  updateMe: (tx, context, { body }) => changeMe(tx, context, body),
  listSessions: (tx, context) => listOwnSessions(tx, context),
  endSession: (tx, context, { params }) => endOwnSession(tx, context, params.sessionId),
})
