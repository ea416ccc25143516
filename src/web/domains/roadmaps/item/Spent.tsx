// What an item took so far, in money and days.
import { textOf } from '../../../foundation/forms/fields.ts'
import { Form } from '../../../foundation/forms/Form.tsx'
import { useServerForm } from '../../../foundation/forms/useServerForm.ts'
import { fromMinor, fromTenths, toMinor, toTenths } from '../../../foundation/plan/amounts.ts'
import { Button } from '../../../foundation/ui/Button.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { noteSpent, type ItemDetail, type Roadmap } from '../data.ts'
import { words } from './words.ts'

export function Spent({ item, roadmap }: { item: ItemDetail; roadmap: Roadmap }) {
  const pools = roadmap.pools.filter(({ id }) => id in item.effort || id in item.spentEffort)
  const form = useServerForm(async (fields) => {
    const effort = pools.map(
      ({ id }) => [id, toTenths(Number(textOf(fields, `effort.${id}`)))] as const,
    )
    await noteSpent(item.itemId, {
      cost: toMinor(Number(textOf(fields, 'cost'))),
      effort: Object.fromEntries(effort),
    })
    showToast({ message: words.spentSaved })
  })
  const number = { type: 'number', inputMode: 'decimal', min: 0, required: true } as const
  return (
    <Section title={words.spent} note={words.spentNote}>
      <Form form={form}>
        <TextInput
          {...number}
          label={words.spentCost}
          name="cost"
          step={0.01}
          unit={roadmap.currency}
          className="max-w-40"
          defaultValue={fromMinor(item.spentCost)}
        />
        {pools.map(({ id, name }) => (
          <TextInput
            {...number}
            key={id}
            label={words.effort(name)}
            name={`effort.${id}`}
            step={0.1}
            className="max-w-24"
            defaultValue={fromTenths(item.spentEffort[id] ?? 0)}
          />
        ))}
        <div>
          <Button type="submit" isBusy={form.isBusy}>
            {words.saveSpent}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
