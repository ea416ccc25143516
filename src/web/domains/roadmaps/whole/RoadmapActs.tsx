// What can be done with the roadmap as a whole: plan again, schedule again, name, files.
import { useState } from 'react'
import { useMay, useSession } from '../../../foundation/session/session.ts'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { Menu, type MenuEntry } from '../../../foundation/ui/Menu.tsx'
import { paths } from '../../../paths.ts'
import { exportAddress, type Roadmap } from '../data.ts'
import { words } from '../words.ts'
import { RescheduleDialog } from './RescheduleDialog.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'

export function RoadmapActs({ roadmap }: { roadmap: Roadmap }) {
  const [question, setQuestion] = useState<'reschedule' | 'settings'>()
  const mayRead = useMay('advice.read')
  const mayPlan = useSession().wide.includes('advice.decide')
  const close = () => setQuestion(undefined)
  const entries: MenuEntry[] = [
    ...(roadmap.mayEdit
      ? [
          {
            id: 'reschedule',
            label: words.rescheduleAct,
            onAct: () => setQuestion('reschedule'),
          },
          { id: 'settings', label: words.settingsAct, onAct: () => setQuestion('settings') },
        ]
      : []),
    ...(mayRead ? [{ id: 'revisions', label: words.revisions, href: paths.revisions() }] : []),
  ]
  return (
    <>
      {mayPlan && <LinkButton href={paths.plan()}>{words.planAgain}</LinkButton>}
      {mayRead && <Menu label={words.export} entries={exportEntries()} align="end" />}
      {entries.length > 0 && (
        <Menu label={words.acts} name={words.actsOf} entries={entries} align="end" />
      )}
      {question === 'reschedule' && <RescheduleDialog onClose={close} />}
      {question === 'settings' && <SettingsDialog roadmap={roadmap} onClose={close} />}
    </>
  )
}

function exportEntries(): MenuEntry[] {
  return [
    { id: 'items', label: words.exportItems, href: exportAddress.items() },
    { id: 'dependencies', label: words.exportDependencies, href: exportAddress.dependencies() },
    { id: 'realised', label: words.exportRealised, href: exportAddress.realised() },
    { id: 'everything', label: words.exportEverything, href: exportAddress.everything() },
    { id: 'tasks', label: words.exportTasks, href: exportAddress.tasks() },
    {
      id: 'events',
      label: words.exportEvents,
      detail: words.exportEventsHint,
      href: exportAddress.events(),
    },
    { id: 'print', label: words.print, onAct: () => window.print() },
  ]
}
