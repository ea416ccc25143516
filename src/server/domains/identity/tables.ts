// Accounts, sessions and one-time codes.
import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core'
import { notPersonal, personal } from '../../foundation/db/classification.ts'
import { at, bytes, identifier } from '../../foundation/db/columns.ts'
import { identityTable } from '../../foundation/db/table.ts'

const account = personal({
  purposes: ['authenticate', 'manage-account'],
  basis: 'contract',
  retention: 'account',
  source: ['self'],
  export: 'full',
  erase: 'delete',
})
const secret = personal({
  purposes: ['authenticate'],
  basis: 'contract',
  retention: 'account',
  source: ['self'],
  export: 'withheld: a secret that protects the account',
  erase: 'delete',
})
const session = personal({
  purposes: ['authenticate', 'manage-account'],
  basis: 'contract',
  retention: 'session',
  source: ['system'],
  export: 'full',
  erase: 'delete',
})
const code = personal({
  purposes: ['authenticate'],
  basis: 'contract',
  retention: 'code',
  source: ['self'],
  export: 'withheld: lives ten minutes',
  erase: 'delete',
})

export const people = identityTable(
  'people',
  {
    personId: uuid().primaryKey().defaultRandom(),
    email: text().notNull(),
    name: text().notNull(),
    passwordHash: text(),
    locale: text().notNull().default('en'),
    timeZone: text().notNull().default('UTC'),
    adultDeclaredAt: at().notNull(),
    policyVersion: text().notNull(),
    createdAt: at().notNull().defaultNow(),
  },
  {
    category: 'account',
    subject: 'personId',
    columns: {
      personId: identifier,
      email: account,
      name: account,
      passwordHash: secret,
      locale: account,
      timeZone: account,
      adultDeclaredAt: account,
      policyVersion: account,
      createdAt: account,
    },
  },
)

export const sessions = identityTable(
  'sessions',
  {
    sessionId: uuid().primaryKey().defaultRandom(),
    tokenHash: bytes().notNull(),
    personId: uuid().notNull(),
    createdAt: at().notNull().defaultNow(),
    lastUsedAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
  },
  {
    category: 'security',
    subject: 'personId',
    columns: {
      sessionId: identifier,
      tokenHash: secret,
      personId: session,
      createdAt: session,
      lastUsedAt: session,
      expiresAt: session,
    },
  },
)

/** What somebody declared when signing up, kept until the address is proved. */
export type SignUp = {
  organisationName: string | null
  name: string
  passwordHash: string
  adultDeclaredAt: string
  policyVersion: string
}

export const codes = identityTable(
  'codes',
  {
    codeId: uuid().primaryKey().defaultRandom(),
    kind: text({ enum: ['sign-up', 'sign-in', 'recovery'] }).notNull(),
    email: text().notNull(),
    codeHash: bytes().notNull(),
    triesLeft: integer().notNull().default(5),
    signUp: jsonb().$type<SignUp>(),
    createdAt: at().notNull().defaultNow(),
    expiresAt: at().notNull(),
  },
  {
    category: 'security',
    subject: { none: 'the address is not proved yet; rows live ten minutes' },
    columns: {
      codeId: identifier,
      kind: code,
      email: code,
      codeHash: secret,
      triesLeft: notPersonal('count'),
      signUp: code,
      createdAt: code,
      expiresAt: code,
    },
  },
)
