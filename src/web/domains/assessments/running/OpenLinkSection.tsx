// The open link of an assessment: to copy, to scan, to print.
import { useQuery } from '@tanstack/react-query'
import { CopyButton } from '../../../foundation/ui/CopyButton.tsx'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { paths } from '../../../paths.ts'
import { shareLinkQuery } from '../data.ts'
import { PartFailure } from '../PartFailure.tsx'
import { words } from '../words/running.ts'
import { QrCode } from './QrCode.tsx'

/** Address, code and poster. */
export function OpenLinkSection({ campaignId }: { campaignId: string }) {
  const { data, error, refetch } = useQuery(shareLinkQuery(campaignId))
  return (
    <Section title={words.link} note={words.linkNote}>
      {error && (
        <PartFailure title={words.linkFailed} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <Skeleton of={words.linkLoading} rows={6} />}
      {data && (
        <div className="flex flex-wrap items-start gap-6">
          <QrCode svg={data.qrSvg} className="size-40" />
          <div className="flex min-w-0 grow basis-72 flex-col items-start gap-3">
            <span className="flex max-w-full items-center gap-2">
              <code className="min-w-0 rounded-cell border border-line bg-sunken px-2 py-1 font-mono text-13 break-all">
                {data.url}
              </code>
              <CopyButton text={data.url} name={words.copyLink} />
            </span>
            <LinkButton href={paths.poster(campaignId)}>{words.poster}</LinkButton>
          </div>
        </div>
      )}
    </Section>
  )
}
