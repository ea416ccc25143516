// Home: what was found last, what runs, the roadmap, the first steps, and the sample organisation.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMay, useSession } from '../../foundation/session/session.ts'
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { EmptyState } from '../../foundation/ui/EmptyState.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { paths } from '../../paths.ts'
import { homeQuery, type Home } from './data.ts'
import { FirstSteps } from './FirstSteps.tsx'
import { LatestResults } from './LatestResults.tsx'
import { OpenPractices } from './OpenPractices.tsx'
import { RoadmapSection } from './RoadmapSection.tsx'
import { SampleOffer } from './SampleOffer.tsx'
import { stateWords } from './words.ts'

export function HomePage() {
  const { organisation } = useSession()
  const { data: home } = useSuspenseQuery(homeQuery())
  const mayLaunch = useMay('assessments.launch')
  const mayReadRoadmap = useMay('roadmap.read')
  const isReal = organisation.kind === 'real'
  const create = (
    <LinkButton kind="primary" href={paths.newAssessment()}>
      New assessment
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={organisation.name} actions={mayLaunch && isReal ? create : undefined} />
      {home.latest && <LatestResults latest={home.latest} />}
      {home.practices.length > 0 && <OpenPractices practices={home.practices} />}
      {home.rounds.length > 0 && <RunningRounds rounds={home.rounds} />}
      {mayReadRoadmap && <RoadmapSection hasResults={home.latest !== null} />}
      {isReal && <Beginning home={home} />}
    </>
  )
}

/** For an organisation without results: what comes first, and a look round. */
function Beginning({ home }: { home: Home }) {
  const mayOpenSample = useMay('sample.manage')
  const isQuiet = !home.latest && home.rounds.length === 0 && home.practices.length === 0
  return (
    <>
      {home.steps.length > 0 && <FirstSteps steps={home.steps} />}
      {mayOpenSample && !home.latest && <SampleOffer />}
      {isQuiet && home.steps.length === 0 && (
        <EmptyState title="Nothing needs you">
          When an assessment asks you, its link comes by mail. Results appear here once a round is
          closed.
        </EmptyState>
      )}
    </>
  )
}

function RunningRounds({ rounds }: { rounds: Home['rounds'] }) {
  const formats = useFormats()
  return (
    <Section title="Assessments under way">
      <DataTable
        caption="Assessments under way"
        rows={rounds}
        keyOf={(round) => round.campaignId}
        columns={[
          {
            id: 'name',
            title: 'Assessment',
            cell: (round) => (
              <a
                href={
                  round.state === 'draft'
                    ? paths.newAssessment({ draft: round.campaignId })
                    : paths.progress(round.campaignId)
                }
              >
                {round.name}
              </a>
            ),
          },
          { id: 'state', title: 'State', cell: (round) => stateWords[round.state] },
          {
            id: 'answers',
            title: 'Answers',
            isNumber: true,
            cell: (round) =>
              round.answers === null
                ? 'Not shown yet'
                : `${formats.count(round.answers)} of ${formats.count(round.people)}`,
          },
          {
            id: 'closes',
            title: 'Closes',
            cell: (round) => (round.closesAt === null ? 'Not set' : formats.date(round.closesAt)),
          },
        ]}
        empty={null}
      />
    </Section>
  )
}
