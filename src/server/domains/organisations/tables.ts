// Organisations, departments, members with their roles, invitations.
import { boolean, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal, personal } from '../../foundation/db/classification.ts'
import { at, bytes, identifier, moment } from '../../foundation/db/columns.ts'
import { appTable } from '../../foundation/db/table.ts'
import { roles } from '../../permissions.ts'
import { departmentTypes, industries, organisationSizes, roleBands } from './contract/terms.ts'

const profile = notPersonal('about the organisation')

const membership = personal({
  purposes: [
    'authenticate',
    'manage-account',
    'deliver-results',
    'generate-advice',
    'send-service-mail',
  ],
  basis: 'contract',
  retention: 'account',
  source: ['self', 'organisation'],
  export: 'full',
  erase: 'delete',
})
const invitee = personal({
  purposes: ['manage-account', 'send-service-mail'],
  basis: 'legitimate-interest',
  retention: 'invitation',
  source: ['colleague'],
  export: 'full',
  erase: 'delete',
})

export const organisations = appTable(
  'organisations',
  {
    organisationId: uuid().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    industry: text({ enum: industries }),
    size: text({ enum: organisationSizes }),
    website: text(),
    privacyContact: text(),
    kind: text({ enum: ['real', 'sample'] })
      .notNull()
      .default('real'),
    sampleOf: uuid(),
    dismissedStart: boolean().notNull().default(false),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'organisation',
    subject: {
      none: 'about the organisation; the privacy contact is published to its people on purpose',
    },
    columns: {
      organisationId: identifier,
      slug: profile,
      name: profile,
      industry: profile,
      size: profile,
      website: profile,
      privacyContact: profile,
      kind: profile,
      sampleOf: identifier,
      dismissedStart: notPersonal('setting'),
      createdAt: moment,
    },
  },
)

export const departments = appTable(
  'departments',
  {
    organisationId: uuid().notNull(),
    departmentId: uuid().notNull().defaultRandom(),
    parentId: uuid(),
    name: text().notNull(),
    type: text({ enum: departmentTypes }).notNull(),
    headcount: integer(),
    archivedAt: at(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'organisation',
    subject: { none: 'about the organisation' },
    columns: {
      organisationId: identifier,
      departmentId: identifier,
      parentId: identifier,
      name: profile,
      type: profile,
      headcount: notPersonal('count'),
      archivedAt: moment,
      createdAt: moment,
    },
  },
)

export const members = appTable(
  'members',
  {
    organisationId: uuid().notNull(),
    memberId: uuid().notNull().defaultRandom(),
    personId: uuid().notNull(),
    departmentId: uuid(),
    roleBand: text({ enum: roleBands }),
    state: text({ enum: ['active', 'suspended'] })
      .notNull()
      .default('active'),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'account',
    subject: 'personId',
    columns: {
      organisationId: identifier,
      memberId: identifier,
      personId: membership,
      departmentId: membership,
      roleBand: membership,
      state: membership,
      createdAt: membership,
    },
  },
)

export const memberRoles = appTable(
  'member_roles',
  {
    organisationId: uuid().notNull(),
    memberRoleId: uuid().notNull().defaultRandom(),
    memberId: uuid().notNull(),
    role: text({ enum: roles }).notNull(),
    departmentId: uuid(),
    grantedBy: uuid(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'account',
    subject: { none: 'hangs on the member, which names the person and cascades' },
    columns: {
      organisationId: identifier,
      memberRoleId: identifier,
      memberId: identifier,
      role: membership,
      departmentId: identifier,
      grantedBy: membership,
      createdAt: membership,
    },
  },
)

export const invitations = appTable(
  'invitations',
  {
    organisationId: uuid().notNull(),
    invitationId: uuid().notNull().defaultRandom(),
    email: text().notNull(),
    name: text(),
    role: text({ enum: roles }).notNull(),
    departmentId: uuid(),
    roleBand: text({ enum: roleBands }),
    tokenHash: bytes().notNull(),
    invitedBy: uuid().notNull(),
    state: text({ enum: ['open', 'accepted', 'revoked'] })
      .notNull()
      .default('open'),
    createdAt: at().notNull().defaultNow(),
    sentAt: at().array().notNull().default([]),
    expiresAt: at().notNull(),
  },
  {
    category: 'account',
    subject: { none: 'the invited person has no account yet; found by address' },
    columns: {
      organisationId: identifier,
      invitationId: identifier,
      email: invitee,
      name: invitee,
      role: invitee,
      departmentId: identifier,
      roleBand: invitee,
      tokenHash: notPersonal('hash of a random secret'),
      invitedBy: invitee,
      state: invitee,
      createdAt: invitee,
      sentAt: invitee,
      expiresAt: invitee,
    },
  },
)

/** Members with the name and address of their account; a view that reads with the asker's rights. */
export const colleagues = pgSchema('app')
  .view('colleagues', {
    organisationId: uuid('organisation_id').notNull(),
    memberId: uuid('member_id').notNull(),
    personId: uuid('person_id').notNull(),
    departmentId: uuid('department_id'),
    roleBand: text('role_band', { enum: roleBands }),
    state: text('state', { enum: ['active', 'suspended'] }).notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    timeZone: text('time_zone').notNull(),
  })
  .existing()
