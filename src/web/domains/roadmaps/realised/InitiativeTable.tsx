// The initiatives a round can show: where each was run, and whether one may speak of an effect.
import { DataTable } from '../../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import type { Realised, RealisedInitiative, RealisedRound } from '../data.ts'
import { nameIn } from './names.ts'
import { words } from './words.ts'

type InitiativeTableProps = { realised: Realised; round: RealisedRound }

export function InitiativeTable({ realised, round }: InitiativeTableProps) {
  const formats = useFormats()
  const { groups, targets } = realised
  return (
    <DataTable
      caption={words.initiatives}
      rows={round.initiatives}
      keyOf={({ initiativeId }) => initiativeId}
      columns={[
        { id: 'initiative', title: words.initiative, cell: ({ title }) => title },
        {
          id: 'where',
          title: words.where,
          cell: ({ groups: ran }) =>
            ran === null ? words.everywhere : formats.list(ran.map((id) => nameIn(groups, id))),
        },
        {
          id: 'changed',
          title: words.whatChanged,
          cell: ({ effects }) => (
            <ul className="figures text-14">
              {effects.map((effect) => (
                <li key={effect.target}>
                  <EffectText name={nameIn(targets, effect.target)} of={effect} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
      empty={null}
    />
  )
}

type Effect = RealisedInitiative['effects'][number]

/** A causal word only where departments with and without it can be compared. */
function EffectText({ name: target, of }: { name: string; of: Effect }) {
  const formats = useFormats()
  const { effect, ranIn, notIn } = of
  if (!effect) return words.alongside(target)
  return words.effect({
    target,
    ranIn,
    notIn,
    effect: formats.change(effect.effect),
    ran: formats.change(effect.ran),
    notRun: formats.change(effect.notRun),
  })
}
