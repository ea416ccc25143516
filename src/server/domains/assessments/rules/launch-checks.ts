// What must be settled before a campaign is launched, because it cannot be settled afterwards.
import type { CampaignMode, LaunchCheckName } from '../contract/terms.ts'

const dayMs = 86_400_000
const longestDays = 90
const defaultDays = 14

export type LaunchFacts = {
  now: Date
  privacyContact: string | null
  hasForm: boolean
  isLocaleComplete: boolean
  mode: CampaignMode
  readers: number
  opensAt: Date | null
  closesAt: Date | null
  /** People on the list who will be mailed. */
  people: number
  /** People an open link may reach; 0 without one. */
  reachable: number
  k: number
  practiceOwners: number
}

export type LaunchCheck = {
  check: LaunchCheckName
  isOk: boolean
  isBlocking: boolean
  message: string
}

/** When a campaign runs: from now or its day on, for 14 days where nothing else is said. */
export function launchWindow(facts: Pick<LaunchFacts, 'now' | 'opensAt' | 'closesAt'>): {
  opensAt: Date
  closesAt: Date
} {
  const opensAt = facts.opensAt !== null && facts.opensAt > facts.now ? facts.opensAt : facts.now
  return { opensAt, closesAt: facts.closesAt ?? new Date(opensAt.getTime() + defaultDays * dayMs) }
}

/** Every check with what it found; a campaign may be launched when no blocking one has failed. */
export function launchChecks(facts: LaunchFacts): LaunchCheck[] {
  return [
    check('privacy-contact', hasText(facts.privacyContact), {
      fine: 'People are told whom to ask.',
      missing: 'Name a privacy contact in the profile of the organisation.',
    }),
    check('framework', facts.hasForm, {
      fine: 'The questions are published.',
      missing: 'Choose a form of the framework that is sent to people.',
    }),
    check('locale', facts.isLocaleComplete, {
      fine: 'Every question has all its words.',
      missing: 'Some questions lack words in the language of the assessment.',
    }),
    check('mode', facts.mode !== 'named' || facts.readers > 0, {
      fine: modeMessages[facts.mode],
      missing: "Say who may read one person's answers, or choose another mode.",
    }),
    check('dates', hasGoodDates(facts), {
      fine: 'The assessment has room to run.',
      missing: `It must close after it opens, in the future, and within ${longestDays} days.`,
    }),
    check('audience', Math.max(facts.people, facts.reachable) >= facts.k, {
      fine: audienceMessage(facts),
      missing: `Add people: at least ${facts.k}, or nothing could ever be shown.`,
    }),
    { ...ownersCheck(facts.practiceOwners), isBlocking: false },
  ]
}

function ownersCheck(practiceOwners: number): LaunchCheck {
  return check('practice-owners', practiceOwners > 0, {
    fine: 'Practices have owners.',
    missing: 'No practice has an owner: results will say nothing of the organisation itself.',
  })
}

const modeMessages: Record<CampaignMode, string> = {
  named: 'Named: the roles stated can read answers by person.',
  confidential: 'Confidential: answers are kept apart from people, and shown in groups only.',
  anonymous: 'Anonymous: nothing ties an answer to a person.',
}

function check(
  name: LaunchCheckName,
  isOk: boolean,
  words: { fine: string; missing: string },
): LaunchCheck {
  return { check: name, isOk, isBlocking: true, message: isOk ? words.fine : words.missing }
}

function hasText(text: string | null): boolean {
  return text !== null && text.trim() !== ''
}

function hasGoodDates(facts: LaunchFacts): boolean {
  const { opensAt, closesAt } = launchWindow(facts)
  return closesAt > opensAt && closesAt.getTime() - opensAt.getTime() <= longestDays * dayMs
}

function audienceMessage({ people, reachable }: LaunchFacts): string {
  return reachable > people
    ? `${people} people are invited; the open link may reach ${reachable}.`
    : `${people} people are invited.`
}
