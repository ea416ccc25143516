// What was planned and what came of it: one later round at a time, then how far the assumptions hold.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { Tabs } from '../../../foundation/ui/Tabs.tsx'
import { paths } from '../../../paths.ts'
import { realisedQuery, roadmapQuery, type Realised } from '../data.ts'
import { RoadmapTabs } from '../whole/RoadmapTabs.tsx'
import { RoundView } from './RoundView.tsx'
import { words } from './words.ts'

const route = getRouteApi('/$organisation/improve/roadmap/realised')

export function RealisedPage() {
  const { roadmap } = useSuspenseQuery(roadmapQuery()).data
  return roadmap ? <WithRoadmap /> : <NoRoadmap />
}

function WithRoadmap() {
  const formats = useFormats()
  const { data, error } = useQuery(realisedQuery())
  return (
    <>
      <PageHeader
        title={words.title}
        summary={data && words.summary(data.basis.campaign, formats.date(data.basis.closedOn))}
      />
      <RoadmapTabs current="realised" />
      <ActFailure title={words.failed} error={error} />
      {!data && !error && <Skeleton of={words.loading} />}
      {data &&
        (data.rounds.length === 0 ? <Waiting realised={data} /> : <Rounds realised={data} />)}
    </>
  )
}

function Rounds({ realised }: { realised: Realised }) {
  const search = route.useSearch()
  const { rounds } = realised
  const shown = rounds.find(({ campaignId }) => campaignId === search.round) ?? rounds[0]
  if (!shown) return null
  return (
    <>
      {rounds.length > 1 && (
        <div className="mt-4">
          <Tabs
            label={words.rounds}
            items={rounds.map(({ campaignId, campaign }) => ({
              label: campaign,
              href: paths.realised({ round: campaignId }),
              isCurrent: campaignId === shown.campaignId,
            }))}
          />
        </div>
      )}
      <RoundView realised={realised} round={shown} />
      <Calibration realised={realised} />
    </>
  )
}

function Calibration({ realised: { calibration } }: { realised: Realised }) {
  const formats = useFormats()
  const { n, share } = calibration
  return (
    <Section title={words.calibration} note={words.calibrationNote}>
      <p className="max-w-measure">
        {share === null ? words.judgement(n) : words.share(formats.percent(share), n)}
      </p>
    </Section>
  )
}

function Waiting({ realised: { basis, finished } }: { realised: Realised }) {
  const formats = useFormats()
  return (
    <div className="mt-6">
      <EmptyState
        title={words.waitingTitle}
        action={<LinkButton href={paths.assessments()}>{words.assessments}</LinkButton>}
      >
        <p>{words.waitingText(basis.campaign, formats.date(basis.closedOn))}</p>
        <p className="mt-2">{words.waitingItems(finished)}</p>
      </EmptyState>
    </div>
  )
}

function NoRoadmap() {
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState
        title={words.waitingTitle}
        action={<LinkButton href={paths.roadmap()}>{words.roadmap}</LinkButton>}
      >
        {words.noRoadmap}
      </EmptyState>
    </>
  )
}
