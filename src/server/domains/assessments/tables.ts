// Pinned frameworks, campaigns, their audience, what came back, and the organisation's own claims.
export { frameworkFiles } from './tables/frameworks.ts'
export { campaigns, campaignStrata } from './tables/campaigns.ts'
export { campaignInvitations, mailOptOuts } from './tables/audience.ts'
export {
  responses,
  responseVersions,
  responseComments,
  responseDrafts,
  responseLinks,
} from './tables/answers.ts'
export { spentBallots, ballotInbox } from './tables/ballots.ts'
export { practiceOwners, claims, artefacts } from './tables/evidence.ts'
export type { Answers } from './tables/answers.ts'
