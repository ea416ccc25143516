// The results of one campaign, in order: headline, dimensions, findings, departments, the organisation's
// own side, how far to trust it, comments.
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useFormats } from '../../foundation/ui/formats.ts'
import { Notice } from '../../foundation/ui/Notice.tsx'
import { paths } from '../../paths.ts'
import { CommentsSection } from './CommentsSection.tsx'
import { overviewQuery } from './data.ts'
import { basisOf } from './figures.ts'
import { DepartmentHeat } from './DepartmentHeat.tsx'
import { DimensionStrips } from './DimensionStrips.tsx'
import { FindingsSection } from './FindingsSection.tsx'
import { HeadlineSection } from './HeadlineSection.tsx'
import { OrganisationSide } from './OrganisationSide.tsx'
import { QualitySection } from './QualitySection.tsx'
import { ResultsHeader } from './ResultsHeader.tsx'
import { staleWords } from './words.ts'

const route = getRouteApi('/$organisation/measure/$campaignId')

export function ResultsPage() {
  const { campaignId } = route.useParams()
  const { as } = route.useSearch()
  const { data } = useSuspenseQuery(overviewQuery(campaignId, as))
  const formats = useFormats()
  const { release } = data
  const basis = basisOf(release.answers, formats.date(release.closedOn))
  return (
    <>
      <ResultsHeader release={release} current="overview" />
      {as !== undefined && (
        <Notice
          tone="info"
          title="You see what a lead of one department sees"
          actions={<a href={paths.results(campaignId)}>See everything again</a>}
        />
      )}
      {release.staleReason !== null && (
        <Notice tone="warn" title="These results are out of date">
          {staleWords[release.staleReason]} Build them again from Progress.
        </Notice>
      )}
      <HeadlineSection headline={data.headline} release={release} />
      <DimensionStrips overview={data} basis={basis} />
      <FindingsSection overview={data} campaignId={campaignId} />
      {data.groups.length > 0 && (
        <DepartmentHeat overview={data} basis={basis} campaignId={campaignId} />
      )}
      <OrganisationSide overview={data} campaignId={campaignId} />
      <QualitySection overview={data} />
      <CommentsSection comments={data.comments} groups={data.groups} />
    </>
  )
}
