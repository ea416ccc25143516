// Opens the sample organisation for somebody who has signed up, through the same doors and the same
// check of permissions as the button on Home.
import type { Config } from '../server/config.ts'
import { hashToken, openSession, signOut } from '../server/domains/identity/actions.ts'
import { signInScope, type IdentityBase } from '../server/domains/identity/codes.ts'
import { findCredentials, insertSession } from '../server/domains/identity/queries.ts'
import { listMine } from '../server/domains/organisations/actions.ts'
import { toGrants } from '../server/domains/organisations/rules/grants.ts'
import { openSample } from '../server/domains/sample/actions.ts'
import type { OrganisationContext, PersonContext } from '../server/foundation/context.ts'
import { openDoors, type Doors } from '../server/foundation/db/doors.ts'
import { prepareBeside } from '../server/foundation/db/prepare.ts'
import { newId, newSecret, type OrganisationId, type PersonId } from '../server/foundation/ids.ts'
import { createLog } from '../server/foundation/log.ts'
import { assemble } from '../server/installation.ts'
import { permissionsOf } from '../server/permissions.ts'
import { CommandError, type Command } from './command.ts'

/** Long enough for one command, should its end be cut off. */
const sessionMs = 60_000

export const sampleCommands: Command[] = [
  {
    words: 'seed sample',
    needs: 'e-mail of an account',
    does: 'Opens the sample organisation beside an organisation whose owner or admin this is.',
    run: async ({ config, given: email, progress }) => {
      const database = await prepareBeside(config, progress)
      const doors = openDoors(database.webUrl)
      try {
        const { slug } = await openSampleFor(identityOf(config, doors), email)
        const url = `${config.publicUrl}/${slug}`
        return { text: `The sample organisation is at ${url}`, data: { slug, url } }
      } finally {
        await doors.close()
        await database.stop()
      }
    },
  },
]

type Asking = IdentityBase & { requestId: string; now: Date }

function identityOf(config: Config, doors: Doors): Asking {
  const parts = { doors, log: createLog('error'), webFolder: '', mailFolder: null }
  const { identity } = assemble(config, parts)
  return { ...identity, requestId: newId(), now: new Date() }
}

async function openSampleFor(asking: Asking, email: string): Promise<{ slug: string }> {
  const { doors } = asking
  const known = await doors.asSystem(signInScope(asking), (tx) => findCredentials(tx, email))
  if (!known) throw new CommandError(`No account has the address ${email}. Sign up with it first.`)
  const token = await openShortSession(asking, known.personId)
  try {
    const context = await findOwn(asking, { token, personId: known.personId })
    if (context === null)
      throw new CommandError(`${email} is owner or admin of no organisation. Create one first.`)
    return await openSample(doors, context)
  } finally {
    await signOut(asking, token)
  }
}

async function openShortSession(asking: Asking, personId: PersonId): Promise<string> {
  const token = newSecret()
  const { now } = asking
  await asking.doors.asSystem(signInScope(asking), (tx) =>
    insertSession(tx, {
      tokenHash: hashToken(token),
      personId,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: new Date(now.getTime() + sessionMs),
    }),
  )
  return token
}

/** The first organisation by name in which this person may manage the sample. */
async function findOwn(
  asking: Asking,
  { token, personId }: { token: string; personId: PersonId },
): Promise<OrganisationContext | null> {
  const { requestId, now, doors } = asking
  const common = { requestId, now, purpose: 'manage-account', personId } as const
  const asPerson: PersonContext = { ...common, kind: 'person', sessionId: newId() }
  const { items } = await doors.asPerson(asPerson, (tx) => listMine(tx, asPerson))
  for (const { slug } of items.filter(({ kind }) => kind === 'real')) {
    const found = await openSession(asking, { token, slug })
    if (!found?.member_id || !found.organisation_id) continue
    const grants = toGrants(found.grants)
    if (!permissionsOf(grants).includes('sample.manage')) continue
    return {
      ...common,
      kind: 'organisation',
      sessionId: found.session_id,
      // The look-up returned this organisation because the person is an active member of it.
      organisationId: found.organisation_id as OrganisationId,
      organisationSlug: slug,
      memberId: found.member_id,
      grants,
    }
  }
  return null
}
