// Accept, adapt or decline one initiative of a plan.
import { lazy, Suspense, useState } from 'react'
import { Menu } from '../../../foundation/ui/Menu.tsx'
import type { DecisionKind, Initiative, Plan } from '../data.ts'
import { words } from '../words/decisions.ts'

const DecisionDialog = lazy(() =>
  import('./DecisionDialog.tsx').then(({ DecisionDialog: component }) => ({ default: component })),
)

export function DecisionMenu({ plan, item }: { plan: Plan; item: Initiative }) {
  const [kind, setKind] = useState<DecisionKind>()
  const entry = (id: DecisionKind) => ({ id, label: words[id], onAct: () => setKind(id) })
  return (
    <>
      <Menu
        label={words.decide}
        name={words.decideOn(item.title)}
        align="end"
        entries={[entry('accept'), entry('adapt'), entry('decline')]}
      />
      {kind && (
        <Suspense>
          <DecisionDialog plan={plan} item={item} kind={kind} onClose={() => setKind(undefined)} />
        </Suspense>
      )}
    </>
  )
}
