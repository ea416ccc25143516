// The settings above a plan: open until there is one, then one line that opens.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../../foundation/session/session.ts'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { paths } from '../../../paths.ts'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import { roadmapQuery, type PlanningState } from '../data.ts'
import { words } from '../words/settings.ts'
import { BasisFacts } from './BasisFacts.tsx'
import { SettingsForm } from './SettingsForm.tsx'

type SettingsSectionProps = { state: PlanningState; hasPlan: boolean }

export function SettingsSection({ state, hasPlan }: SettingsSectionProps) {
  const [isOpen, setOpen] = useState(!hasPlan)
  const mayPlan = useSession().wide.includes('advice.decide')
  const roadmap = useQuery(roadmapQuery()).data?.roadmap
  const { release } = state.basis
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="border-y border-line"
    >
      <summary className="flex min-h-(--row) cursor-pointer flex-wrap items-center gap-x-3 py-2">
        <span className="font-medium">{words.title}</span>
        <SettingsSummary state={state} />
      </summary>
      <div className="flex flex-col gap-8 pt-2 pb-8">
        {state.basis.state === 'stale' && release && (
          <Notice
            tone="warn"
            title={words.staleTitle}
            actions={<a href={paths.results(release.campaignId)}>{words.seeResults}</a>}
          >
            {words.staleText}
          </Notice>
        )}
        <section>
          <h2 className="mb-2 text-16">{words.rests}</h2>
          <BasisFacts basis={state.basis} />
        </section>
        {mayPlan ? (
          <SettingsForm
            state={state}
            hasRoadmap={roadmap !== undefined && roadmap !== null}
            onMade={() => setOpen(false)}
          />
        ) : (
          <p className="text-14 text-ink-2">{words.whoPlans}</p>
        )}
      </div>
    </details>
  )
}

function SettingsSummary({ state: { settings, basis } }: { state: PlanningState }) {
  const formats = useFormats()
  const { money, days } = planFormats(formats, settings.currency)
  const limited = basis.pools.flatMap(({ id, name }) => {
    const total = settings.capacity[id]?.total ?? null
    return total === null ? [] : [`${days(total)} of ${name}`]
  })
  const people = limited.length === 0 ? words.unlimitedPeople : formats.list(limited)
  return (
    <span className="text-14 text-ink-2">
      {words.summary({ budget: money(settings.budget), horizon: settings.horizonMonths, people })}
    </span>
  )
}
