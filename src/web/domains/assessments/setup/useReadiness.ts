// Whether a draft may be sent, to how many, and what is missing: the checks of the server, with the
// people of a checked list counted in.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mailedOf } from '../audience/list-summary.ts'
import { audienceQuery, launchCheckQuery, type Audience, type ListCheck } from '../data.ts'
import { windowOf } from '../schedule.ts'
import { words } from '../words/setup.ts'
import { checksWith, isReady } from './launch.ts'
import type { Settings } from './settings.ts'

/** Without a campaign there are no checks yet; `whyNot` says what stands in the way. */
export function useReadiness(
  campaignId: string | undefined,
  { settings, list }: { settings: Settings; list: ListCheck | undefined },
) {
  const [now] = useState(() => new Date())
  const isSaved = campaignId !== undefined
  const checking = useQuery({ ...launchCheckQuery(campaignId ?? ''), enabled: isSaved })
  const audience = useQuery({ ...audienceQuery(campaignId ?? ''), enabled: isSaved })
  const fromList = list ? mailedOf(list) : 0
  const mailed = mailable(audience.data) + fromList
  const checks = checksWith(checking.data?.checks ?? [], {
    peopleAfter: mailed,
    k: settings.k,
    message: words.listCounts(mailed),
  })
  const isEmpty = mailed === 0 && !settings.hasShareLink
  return {
    checking,
    checks,
    mailed,
    fromList,
    isLater: windowOf(settings, now).opens > now,
    whyNot: isEmpty ? words.addPeopleFirst : missing(isReady(checks)),
  }
}

function mailable(audience: Audience | undefined): number {
  return audience ? audience.people - audience.optedOut - audience.refused : 0
}

function missing(isComplete: boolean): string | undefined {
  return isComplete ? undefined : words.mendMissingFirst
}
