// The head that all pages of one campaign's results share: name, state, other pages, files.
import { Menu } from '../../foundation/ui/Menu.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { Status } from '../../foundation/ui/Status.tsx'
import { Tabs } from '../../foundation/ui/Tabs.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { useMay } from '../../foundation/session/session.ts'
import { paths } from '../../paths.ts'
import { exportAddress, type Overview } from './data.ts'
import { modeWords } from './words.ts'

type Props = {
  release: Overview['release']
  current: 'overview' | 'questions' | 'rules'
  title?: string
}

export function ResultsHeader({ release, current, title }: Props) {
  const formats = useFormats()
  const mayExport = useMay('results.export')
  const maySeeQuestions = useMay('results.group')
  const mayMonitor = useMay('assessments.monitor')
  const { campaignId } = release
  const files = [
    { id: 'csv', label: 'Figures as CSV', href: exportAddress.csv(campaignId) },
    { id: 'json', label: 'Everything as JSON', href: exportAddress.json(campaignId) },
    { id: 'print', label: 'Print or save as PDF', onAct: () => window.print() },
  ]
  return (
    <>
      <PageHeader
        title={title ?? release.campaign}
        status={
          <Status tone="neutral">{`${modeWords[release.mode]}, closed ${formats.date(release.closedOn)}`}</Status>
        }
        summary={`Release ${release.number}, framework ${release.framework.version}, groups of ${release.k} or more`}
        actions={<Menu label="Export" entries={mayExport ? files : files.slice(2)} align="end" />}
      />
      <Tabs
        label="Results"
        items={[
          { label: 'Overview', href: paths.results(campaignId), isCurrent: current === 'overview' },
          ...(maySeeQuestions
            ? [
                {
                  label: 'Questions',
                  href: paths.questions(campaignId),
                  isCurrent: current === 'questions',
                },
              ]
            : []),
          {
            label: 'Who sees what',
            href: paths.whoSeesWhat(campaignId),
            isCurrent: current === 'rules',
          },
          ...(mayMonitor
            ? [{ label: 'Progress', href: paths.progress(campaignId), isCurrent: false }]
            : []),
        ]}
      />
    </>
  )
}
