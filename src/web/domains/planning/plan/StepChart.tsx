// What the best plan brings by how much there is of one resource: steps, since nothing lies between.
import { Figure, type FigureText } from '../../../foundation/charts/Figure.tsx'
import { ValueLines } from '../../../foundation/charts/ValueLines.tsx'
import { stepMarks, type Step } from './steps.ts'

type StepChartProps = FigureText & {
  finding: string
  steps: readonly Step[]
  /** How an amount of the resource and a value are written. */
  writeAmount: (amount: number) => string
  writeValue: (value: number) => string
  /** What this plan has of the resource. */
  limit: number | undefined
  words: { amount: string; value: string; limit: string }
}

const heightPx = 220

export function StepChart(props: StepChartProps) {
  const { steps, writeAmount, writeValue, limit, words, ...text } = props
  const { path, valueTicks, amountTicks, limitX } = stepMarks(steps, { height: heightPx, limit })
  const outer = amountTicks.filter((_, index) => index === 0 || index === amountTicks.length - 1)
  return (
    <Figure
      {...text}
      table={{
        columns: [words.amount, words.value],
        wordColumns: 0,
        rows: steps.map(({ from, value }) => [writeAmount(from), writeValue(value)]),
      }}
    >
      <div className="ms-9 py-2 pe-4">
        <svg className="drawing" width="100%" height={heightPx} overflow="visible" aria-hidden>
          <ValueLines ticks={valueTicks} />
          {/* Across in percent: stretched, so the stroke must keep its width. */}
          <svg
            width="100%"
            height={heightPx}
            viewBox={`0 0 100 ${heightPx}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            <path
              d={path}
              fill="none"
              stroke="var(--petrol)"
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          {limitX !== undefined && (
            <line
              x1={`${limitX}%`}
              x2={`${limitX}%`}
              y1={0}
              y2={heightPx}
              stroke="var(--ink)"
              strokeDasharray="3 2"
            />
          )}
        </svg>
        <div className="figures mt-1 flex justify-between text-13 text-ink-3">
          {outer.map(({ amount }) => (
            <span key={amount}>{writeAmount(amount)}</span>
          ))}
        </div>
      </div>
      {limit !== undefined && (
        <p className="figures mt-2 text-13 text-ink-3">
          <span aria-hidden>┆ </span>
          {words.limit}: {writeAmount(limit)}
        </p>
      )}
    </Figure>
  )
}
