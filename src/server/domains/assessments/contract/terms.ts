// The words of assessments that contracts and tables share.

export const campaignModes = ['named', 'confidential', 'anonymous'] as const
export type CampaignMode = (typeof campaignModes)[number]

/** A campaign is set up, waits for its day, is open for answers or paused, and then closed for good. */
export const campaignStates = ['draft', 'scheduled', 'open', 'paused', 'closed'] as const
export type CampaignState = (typeof campaignStates)[number]

/** Who may read one person's answers in named mode, stated before question 1. */
export const readerRoles = ['owner', 'admin', 'lead'] as const

/** What became of an invitation; whether it was answered is not told here. */
export const invitationStates = ['waiting', 'sent', 'refused', 'opted-out', 'ineligible'] as const
export type InvitationState = (typeof invitationStates)[number]

export const artefactStates = ['proposed', 'accepted', 'rejected'] as const

/** Why somebody may not review proof: their role does not, or it is their own proof or practice. */
export const reviewBars = ['role', 'proposed', 'answers-for-it'] as const
export type ReviewBar = (typeof reviewBars)[number]

/** The smallest group that may be shown, at the least and at the most. */
export const smallestK = 5
export const largestK = 50

/** People one campaign may ask. */
export const largestAudience = 20_000

/** What is looked at before a launch. */
export const launchCheckNames = [
  'privacy-contact',
  'framework',
  'locale',
  'mode',
  'dates',
  'audience',
  'practice-owners',
] as const
export type LaunchCheckName = (typeof launchCheckNames)[number]

/** What becomes of one line of a list of people. */
export const audienceOutcomes = [
  'new',
  'small-group',
  'update',
  'unchanged',
  'already-invited',
  'duplicate',
  'opted-out',
  'bounced-before',
  'invalid-address',
  'unknown-department',
  'unknown-role-band',
] as const
export type AudienceOutcome = (typeof audienceOutcomes)[number]
