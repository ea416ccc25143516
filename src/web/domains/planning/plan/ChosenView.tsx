// What a plan chose, with reasons; below, what it did not choose and why.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSession } from '../../../foundation/session/session.ts'
import { catalogueQuery, type Initiative, type Plan } from '../data.ts'
import { isDecidable, mayDecideOn } from '../decisions/decidable.ts'
import { words } from '../words/plan.ts'
import { InitiativeEntry } from './InitiativeEntry.tsx'
import { ranked } from './ranked.ts'
import { writeReasons } from './reason-sentences.ts'
import { useReasonWriter } from './useReasonWriter.ts'

export function ChosenView({ plan }: { plan: Plan }) {
  const { chosen, rejected } = ranked(plan)
  const { explanation, status, outlook } = plan
  return (
    <div className="flex flex-col gap-6">
      {status !== 'infeasible' && explanation === null && (
        <output className="text-14 text-ink-2">{words.explaining}</output>
      )}
      {explanation && explanation.thoroughness.unproven > 0 && (
        <p className="text-13 text-ink-3">
          {words.unproven(explanation.thoroughness.unproven, explanation.thoroughness.solves)}
        </p>
      )}
      {outlook && <p className="text-13 text-ink-3">{words.drawsNote(outlook.draws)}</p>}
      <Entries plan={plan} items={chosen} />
      {rejected.length > 0 && (
        <Folded title={words.rejected(rejected.length)}>
          <Entries plan={plan} items={rejected} />
        </Folded>
      )}
      {plan.leftOut.length > 0 && (
        <Folded title={words.leftOut(plan.leftOut.length)}>
          <LeftOut plan={plan} />
        </Folded>
      )}
    </div>
  )
}

function Entries({ plan, items }: { plan: Plan; items: readonly Initiative[] }) {
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const writer = useReasonWriter(plan)
  const session = useSession()
  return (
    <ol className="border-t border-line">
      {items.map((item) => (
        <InitiativeEntry
          key={item.id}
          plan={plan}
          item={item}
          known={catalogue.initiatives.find(({ id }) => id === item.initiativeId)}
          writer={writer}
          mayDecide={isDecidable(plan) && mayDecideOn(session, item)}
        />
      ))}
    </ol>
  )
}

function LeftOut({ plan }: { plan: Plan }) {
  const writer = useReasonWriter(plan)
  return (
    <ul>
      {plan.leftOut.map(({ id, title, reasons }) => (
        <li key={id} className="ruled-row py-2 text-14">
          <p className="font-medium">{title}</p>
          <p className="max-w-measure text-ink-2">{writeReasons(reasons, writer).join(' ')}</p>
        </li>
      ))}
    </ul>
  )
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="border-y border-line">
      <summary className="flex min-h-(--row) cursor-pointer items-center font-medium">
        {title}
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  )
}
