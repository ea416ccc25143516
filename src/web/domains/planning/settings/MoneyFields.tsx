// Budget, currency, time, and how much runs at once.
import { useState } from 'react'
import { Select } from '../../../foundation/ui/Select.tsx'
import { TextInput } from '../../../foundation/ui/TextInput.tsx'
import { fromMinor } from '../../../foundation/plan/amounts.ts'
import type { Settings } from '../data.ts'
import { currencies, words } from '../words/settings.ts'

export function MoneyFields({ settings }: { settings: Settings }) {
  const [currency, setCurrency] = useState(settings.currency)
  const offered = currencies.includes(settings.currency)
    ? currencies
    : [settings.currency, ...currencies]
  return (
    <div className="grid max-w-md gap-6 sm:grid-cols-2">
      <TextInput
        label={words.budget}
        hint={words.budgetHint}
        name="budget"
        type="number"
        inputMode="decimal"
        min={0}
        step={0.01}
        required
        unit={currency}
        className="max-w-40"
        defaultValue={fromMinor(settings.budget)}
      />
      <Select
        label={words.currency}
        name="currency"
        options={offered.map((value) => ({ value, label: value }))}
        value={currency}
        onChange={({ target }) => setCurrency(target.value)}
        className="max-w-32"
      />
      {currency !== 'GBP' && (
        <TextInput
          label={words.hundredPounds(currency)}
          hint={words.hundredPoundsHint}
          name="hundredPounds"
          type="number"
          inputMode="decimal"
          min={0.01}
          step={0.01}
          required
          unit={currency}
          className="max-w-32"
          defaultValue={settings.currency === currency ? fromMinor(settings.hundredPounds) : ''}
        />
      )}
      <TextInput
        label={words.horizon}
        name="horizonMonths"
        type="number"
        inputMode="numeric"
        min={1}
        max={36}
        step={1}
        required
        unit={words.monthsUnit}
        className="max-w-24"
        defaultValue={settings.horizonMonths}
      />
      <TextInput
        label={words.inFlight}
        hint={words.inFlightHint}
        name="maxInFlight"
        type="number"
        inputMode="numeric"
        min={1}
        max={20}
        step={1}
        required
        className="max-w-24"
        defaultValue={settings.maxInFlight}
      />
    </div>
  )
}
