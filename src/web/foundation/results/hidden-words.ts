// Why a figure is hidden, in English.
import type { Output } from '../api/routes.ts'

type HiddenReason = Output<'GET /campaigns/{campaignId}/results'>['dimensions'][number]['reason']

/** Why a figure is hidden, when that is not simply too few answers. */
export function hiddenWords(reason: HiddenReason): string | undefined {
  switch (reason) {
    case 'complement':
      return 'Hidden so that a smaller group cannot be worked out'
    case 'changed':
      return 'Hidden: too few people joined or left since it was last shown'
    case 'refused':
      return 'Hidden: nothing of this release may be shown'
    case 'organisation-only':
      return 'Shown for everybody only: in some group too few could answer'
    case 'few':
    case 'no-answers':
    case null:
      return undefined
  }
}
