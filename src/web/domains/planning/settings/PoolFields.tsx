// Person-days by pool: in all and a week, as a table of inputs.
import { useFieldProblem } from '../../../foundation/ui/field-errors.ts'
import { fromTenths } from '../../../foundation/plan/amounts.ts'
import type { Basis, Settings } from '../data.ts'
import { words } from '../words/settings.ts'

type PoolFieldsProps = { pools: Basis['pools']; capacity: Settings['capacity'] }

export function PoolFields({ pools, capacity }: PoolFieldsProps) {
  return (
    <fieldset className="max-w-md">
      <legend className="text-14 font-medium">{words.people}</legend>
      <p className="text-13 text-ink-3">{words.peopleNote}</p>
      <div className="mt-2 border-t border-line">
        <div aria-hidden className="grid grid-cols-[1fr_6rem_6rem] gap-3 py-1 text-13 text-ink-3">
          <span>{words.pool}</span>
          <span>{words.total}</span>
          <span>{words.weekly}</span>
        </div>
        {pools.map(({ id, name }) => (
          <div
            key={id}
            className="ruled-row grid grid-cols-[1fr_6rem_6rem] items-center gap-3 py-1.5"
          >
            <span className="text-14">{name}</span>
            <DaysInput
              label={words.totalOf(name)}
              name={`capacity.${id}.total`}
              tenths={capacity[id]?.total ?? null}
            />
            <DaysInput
              label={words.weeklyOf(name)}
              name={`capacity.${id}.weekly`}
              tenths={capacity[id]?.weekly ?? null}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}

type DaysInputProps = { label: string; name: string; tenths: number | null }

function DaysInput({ label, name, tenths }: DaysInputProps) {
  const problem = useFieldProblem(name)
  return (
    <input
      type="number"
      inputMode="decimal"
      min={0}
      step={0.1}
      className="control figures"
      aria-label={label}
      aria-invalid={problem === undefined ? undefined : true}
      name={name}
      defaultValue={tenths === null ? '' : fromTenths(tenths)}
    />
  )
}
