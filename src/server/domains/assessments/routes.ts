// Answers for campaigns, their audience, frameworks, progress and evidence.
import { implement, type Bound } from '../../foundation/contract/implement.ts'
import {
  listArtefacts,
  proposeArtefact,
  reviewArtefact,
  withdrawArtefact,
} from './actions/artefacts.ts'
import { checkList, importList } from './actions/audience-lists.ts'
import {
  addFromDirectory,
  clearAudience,
  countAudience,
  listInvitees,
  removeInvitee,
} from './actions/audience.ts'
import type { AssessmentsBase } from './actions/base.ts'
import {
  closeCampaign,
  extendCampaign,
  pauseCampaign,
  raiseK,
  remindNow,
  resumeCampaign,
} from './actions/campaign-life.ts'
import {
  changeCampaign,
  createCampaign,
  listCampaigns,
  readCampaign,
  removeCampaign,
} from './actions/campaigns.ts'
import { listOwnPractices, readEvidence, setClaim, setPracticeOwners } from './actions/evidence.ts'
import { previewForm, readCampaignFramework, readFramework } from './actions/framework-views.ts'
import { listTemplates } from './actions/frameworks.ts'
import { checkLaunch, launchCampaign } from './actions/launch.ts'
import { listRespondents, readProgress } from './actions/progress.ts'
import { readShareLink } from './actions/share-link.ts'
import { audienceContract } from './contract/audience.ts'
import { campaignsContract } from './contract/campaigns.ts'
import { evidenceContract } from './contract/evidence.ts'
import { frameworksContract } from './contract/frameworks.ts'
import { progressContract } from './contract/progress.ts'

/** The endpoints of this domain; the base holds the keys of links and rounds. */
export function assessmentsRoutes(base: AssessmentsBase): Bound[] {
  return [
    ...campaignRoutes(base),
    ...audienceRoutes(base),
    ...frameworkRoutes,
    ...progressRoutes,
    ...evidenceRoutes,
  ]
}

const campaignRoutes = (base: AssessmentsBase) =>
  implement(campaignsContract, {
    listCampaigns: (tx, context) => listCampaigns(tx, context),
    getCampaign: (tx, context, { params }) => readCampaign(tx, context, params.campaignId),
    createCampaign: (tx, context, { body }) =>
      createCampaign(tx, context, { linkKey: base.linkKey, settings: body }),
    updateCampaign: (tx, context, { params, body }) =>
      changeCampaign(tx, context, { ...params, linkKey: base.linkKey, settings: body }),
    deleteCampaign: (tx, context, { params }) => removeCampaign(tx, context, params.campaignId),
    checkLaunch: (tx, context, { params }) => checkLaunch(tx, context, params.campaignId),
    launchCampaign: (tx, context, { params }) => launchCampaign(tx, context, { ...params, base }),
    pauseCampaign: (tx, context, { params }) => pauseCampaign(tx, context, params.campaignId),
    resumeCampaign: (tx, context, { params }) => resumeCampaign(tx, context, params.campaignId),
    extendCampaign: (tx, context, { params, body }) =>
      extendCampaign(tx, context, { ...params, ...body }),
    closeCampaign: (tx, context, { params }) => closeCampaign(tx, context, { ...params, base }),
    raiseK: (tx, context, { params, body }) => raiseK(tx, context, { ...params, ...body }),
    remindNow: (tx, context, { params }) => remindNow(tx, context, params.campaignId),
    getShareLink: (tx, context, { params }) => readShareLink(tx, context, { ...params, base }),
  })

const audienceRoutes = (base: AssessmentsBase) =>
  implement(audienceContract, {
    getAudience: (tx, context, { params }) => countAudience(tx, context, params.campaignId),
    listInvitees: (tx, context, { params, query }) =>
      listInvitees(tx, context, { ...params, ...query }),
    addFromDirectory: (tx, context, { params, body }) =>
      addFromDirectory(tx, context, { ...params, ...body, linkKey: base.linkKey }),
    checkList: (tx, context, { params, body }) =>
      checkList(tx, context, { ...params, ...body, linkKey: base.linkKey }),
    importList: (tx, context, { params, body }) =>
      importList(tx, context, { ...params, ...body, linkKey: base.linkKey }),
    clearAudience: (tx, context, { params }) => clearAudience(tx, context, params.campaignId),
    removeInvitee: (tx, context, { params }) => removeInvitee(tx, context, params),
  })

const frameworkRoutes = implement(frameworksContract, {
  getFramework: async () => readFramework(),
  getCampaignFramework: (tx, context, { params }) =>
    readCampaignFramework(tx, context, params.campaignId),
  listTemplates: async () => ({ items: listTemplates() }),
  previewTemplate: async (_tx, _context, { params, query }) => previewForm(params.formId, query),
})

const progressRoutes = implement(progressContract, {
  getProgress: (tx, context, { params }) => readProgress(tx, context, params.campaignId),
  listRespondents: (tx, context, { params, query }) =>
    listRespondents(tx, context, { ...params, ...query }),
})

const evidenceRoutes = implement(evidenceContract, {
  listOwnPractices: (tx, context) => listOwnPractices(tx, context),
  getEvidence: (tx, context, { params }) => readEvidence(tx, context, params.campaignId),
  setPracticeOwners: (tx, context, { params, body }) =>
    setPracticeOwners(tx, context, { ...params, ...body }),
  setClaim: (tx, context, { params, body }) => setClaim(tx, context, { ...params, ...body }),
  proposeArtefact: (tx, context, { params, body }) =>
    proposeArtefact(tx, context, { ...params, ...body }),
  listArtefacts: (tx, context, { params }) => listArtefacts(tx, context, params.campaignId),
  withdrawArtefact: (tx, context, { params }) => withdrawArtefact(tx, context, params),
  reviewArtefact: (tx, context, { params, body }) =>
    reviewArtefact(tx, context, { ...params, ...body }),
})
