// Answers for organisations, departments, members and invitations.
import { implement } from '../../foundation/contract/implement.ts'
import { changeProfile, dismissStart, listMine, readSession } from './actions.ts'
import { organisationsContract } from './contract.ts'
import {
  archiveDepartment,
  changeDepartment,
  createDepartment,
  listDepartments,
  restoreDepartment,
} from './actions/departments.ts'
import { checkInvitations, inviteMany } from './actions/invitation-lists.ts'
import {
  invite,
  listInvitations,
  resendInvitation,
  revokeInvitation,
} from './actions/invitations.ts'
import { readMember } from './actions/member-details.ts'
import {
  changeMember,
  exportMembers,
  leaveOrganisation,
  listMembers,
  removeMember,
} from './actions/members.ts'

export const organisationsRoutes = implement(organisationsContract, {
  listMine: (tx, context) => listMine(tx, context),
  getSession: (tx, context) => readSession(tx, context),
  update: (tx, context, { body }) => changeProfile(tx, context, body),
  listDepartments: (tx, context, { query }) => listDepartments(tx, context, query),
  createDepartment: (tx, context, { body }) => createDepartment(tx, context, body),
  updateDepartment: (tx, context, { params, body }) =>
    changeDepartment(tx, context, { ...params, ...body }),
  archiveDepartment: (tx, context, { params }) =>
    archiveDepartment(tx, context, params.departmentId),
  restoreDepartment: (tx, context, { params }) =>
    restoreDepartment(tx, context, params.departmentId),
  listMembers: (tx, context, { query }) => listMembers(tx, context, query),
  getMember: (tx, context, { params }) => readMember(tx, context, params.memberId),
  updateMember: (tx, context, { params, body }) =>
    changeMember(tx, context, { ...params, ...body }),
  removeMember: (tx, context, { params }) => removeMember(tx, context, params.memberId),
  leave: (tx, context, { params }) => leaveOrganisation(tx, context, params.memberId),
  exportMembers: (tx, context) => exportMembers(tx, context),
  listInvitations: (tx, context, { query }) => listInvitations(tx, context, query),
  invite: (tx, context, { body }) => invite(tx, context, body),
  checkInvitations: (tx, context, { body }) => checkInvitations(tx, context, body),
  inviteMany: (tx, context, { body }) => inviteMany(tx, context, body),
  resendInvitation: (tx, context, { params }) => resendInvitation(tx, context, params.invitationId),
  revokeInvitation: (tx, context, { params }) => revokeInvitation(tx, context, params.invitationId),
  dismissStart: (tx, context) => dismissStart(tx, context),
})
