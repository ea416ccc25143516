// How a launched assessment goes, and what can be done with it until it is closed.
import { useQuery, useSuspenseQuery, type UseQueryResult } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { useMay } from '../../../foundation/session/session.ts'
import { Section } from '../../../foundation/ui/Section.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { CampaignHeader } from '../CampaignHeader.tsx'
import { campaignQuery, progressQuery, type Campaign, type Progress } from '../data.ts'
import { ScheduleList, type DatedEvent } from '../ScheduleList.tsx'
import { PartFailure } from '../PartFailure.tsx'
import { words } from '../words/running.ts'
import { modeWords } from '../words/terms.ts'
import { AnswerTotals } from './AnswerTotals.tsx'
import { CampaignActs } from './CampaignActs.tsx'
import { DepartmentRates } from './DepartmentRates.tsx'
import { OpenLinkSection } from './OpenLinkSection.tsx'
import { Respondents } from './Respondents.tsx'
import { Warnings } from './Warnings.tsx'

const route = getRouteApi('/$organisation/measure/$campaignId/progress')

export function ProgressPage() {
  const { campaignId } = route.useParams()
  const people = route.useSearch()
  const campaign = useSuspenseQuery(campaignQuery(campaignId)).data
  const mayLaunch = useMay('assessments.launch')
  const isDraft = campaign.state === 'draft'
  const progress = useQuery({ ...progressQuery(campaignId), enabled: !isDraft })
  if (isDraft)
    return (
      <Navigate
        from="/$organisation/measure/$campaignId/progress"
        to="/$organisation/measure/new"
        search={{ draft: campaignId }}
        replace
      />
    )
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        part="progress"
        summary={words.privacyOf(modeWords[campaign.mode].name, campaign.k)}
        actions={
          mayLaunch && <CampaignActs campaign={campaign} drafts={progress.data?.drafts ?? 0} />
        }
      />
      <Figures campaign={campaign} progress={progress} />
      {campaign.hasShareLink && mayLaunch && <OpenLinkSection campaignId={campaignId} />}
      {campaign.mode === 'named' && <Respondents campaignId={campaignId} search={people} />}
    </>
  )
}

type FiguresProps = { campaign: Campaign; progress: UseQueryResult<Progress> }

function Figures({ campaign, progress: { data: progress, error, refetch } }: FiguresProps) {
  if (error)
    return <PartFailure title={words.failed} error={error} onRetry={() => void refetch()} />
  if (!progress) return <Skeleton of={words.loading} shape="table" rows={10} />
  return (
    <>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
        <AnswerTotals campaign={campaign} progress={progress} />
        <section aria-label={words.schedule}>
          <h2 className="mb-4 text-18">{words.schedule}</h2>
          <ScheduleList events={eventsOf(campaign, progress)} />
          {campaign.state !== 'closed' && (
            <p className="mt-2 text-13 text-ink-3">{words.scheduleNote}</p>
          )}
        </section>
      </div>
      <Warnings progress={progress} />
      <Section title={words.byDepartment} note={words.basis[progress.basis]}>
        <DepartmentRates progress={progress} />
      </Section>
    </>
  )
}

function eventsOf(campaign: Campaign, { reminders }: Progress): DatedEvent[] {
  const { state, opensAt, closesAt, closedAt, reminderAskedAt } = campaign
  const hasOpened = state !== 'scheduled'
  const isClosed = state === 'closed'
  const end = isClosed
    ? { name: words.closed, at: closedAt ?? '', isDone: true }
    : { name: words.closes, at: closesAt ?? '' }
  const isInTime = (at: string) => closesAt === null || at < closesAt
  const planned = reminders
    .filter(({ dueAt, isDue }) => isInTime(dueAt) && (isDue || !isClosed))
    .map(({ number, dueAt, isDue }) => ({
      name: words.reminder(number),
      at: dueAt,
      isDone: isDue,
    }))
  const asked =
    reminderAskedAt === null
      ? []
      : [{ name: words.reminderAsked, at: reminderAskedAt, isDone: true }]
  return [
    { name: hasOpened ? words.opened : words.opens, at: opensAt ?? '', isDone: hasOpened },
    ...[...planned, ...asked].toSorted((a, b) => a.at.localeCompare(b.at)),
    end,
  ]
}
