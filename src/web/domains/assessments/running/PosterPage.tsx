// A page to print and put on a wall: who asks, how long it takes, the code.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ApiProblem } from '../../../foundation/api/problem.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { PageFailure } from '../../../PageFailure.tsx'
import { PagePending } from '../../../PagePending.tsx'
import { paths } from '../../../paths.ts'
import { shareLinkQuery, type ShareLink } from '../data.ts'
import { words } from '../words/running.ts'
import { QrCode } from './QrCode.tsx'

const route = getRouteApi('/$organisation/measure/$campaignId/poster')

export function PosterPage() {
  const { campaignId } = route.useParams()
  const { data, error, refetch } = useQuery(shareLinkQuery(campaignId))
  const back = <LinkButton href={paths.progress(campaignId)}>{words.back}</LinkButton>
  if (error instanceof ApiProblem && error.problem.status === 404)
    return (
      <>
        <PageHeader title={words.posterTitle} />
        <EmptyState title={words.noLinkTitle} action={back}>
          {words.noLink}
        </EmptyState>
      </>
    )
  if (error) return <PageFailure error={error} reset={() => void refetch()} />
  if (!data) return <PagePending />
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={words.posterTitle}
          summary={data.campaign}
          actions={
            <>
              <Button kind="primary" onClick={() => window.print()}>
                {words.print}
              </Button>
              {back}
            </>
          }
        />
      </div>
      <Poster link={data} />
    </>
  )
}

function Poster({ link }: { link: ShareLink }) {
  const formats = useFormats()
  return (
    <article className="mx-auto flex max-w-md flex-col items-center gap-6 border border-line bg-surface px-6 py-12 text-center print:border-0 print:bg-transparent print:py-0">
      <h2 className="text-28 sm:text-36">{words.posterAsks(link.organisation)}</h2>
      <p className="text-18">{link.campaign}</p>
      <QrCode svg={link.qrSvg} className="w-full max-w-80" />
      <p className="text-18">{words.posterTakes(link.minutes)}</p>
      {link.closesAt !== null && (
        <p className="text-18">{words.posterUntil(formats.date(link.closesAt))}</p>
      )}
      <p className="text-14">
        {words.posterScan}
        <span className="mt-1 block font-mono break-all">{link.url}</span>
      </p>
    </article>
  )
}
