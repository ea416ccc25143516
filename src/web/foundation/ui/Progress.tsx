// How far something has come, as a bar and in words.
import { useId } from 'react'

type ProgressProps = {
  label: string
  /** Left out while the end is unknown. */
  value?: number
  max?: number
  /** The same in words: "41 of 60 answered". */
  text: string
}

/** A labelled native progress bar; the words beside it say the same. */
export function Progress({ label, value, max = 100, text }: ProgressProps) {
  const id = useId()
  return (
    <div className="flex max-w-sm flex-col gap-1.5">
      <div className="flex justify-between gap-4 text-14">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span className="figures text-ink-2">{text}</span>
      </div>
      <progress id={id} max={max} value={value} />
    </div>
  )
}
