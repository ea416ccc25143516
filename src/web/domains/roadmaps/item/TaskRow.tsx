// One task as a line: its box, its words, and what can be done with it.
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Pencil from 'lucide-react/icons/pencil'
import X from 'lucide-react/icons/x'
import { Checkbox } from '../../../foundation/ui/Checkbox.tsx'
import { IconButton } from '../../../foundation/ui/IconButton.tsx'
import type { Task } from '../data.ts'
import { words } from './words.ts'

type TaskRowProps = {
  task: Task
  isOpen: boolean
  isFinished: boolean
  onTick: () => void
  onChange: () => void
  onRemove: () => void
  /** Absent where it cannot go further. */
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
}

export function TaskRow(props: TaskRowProps) {
  const { task, isOpen, isFinished, onTick, onChange, onRemove, onUp, onDown } = props
  const { text, weeks } = task
  return (
    <li className="ruled-row flex flex-wrap items-center justify-between gap-x-4">
      <Checkbox
        label={text}
        hint={words.weeks(weeks)}
        checked={isFinished}
        disabled={!isOpen}
        onChange={onTick}
      />
      {isOpen && (
        <span className="flex print:hidden">
          <IconButton icon={ArrowUp} name={words.taskUp(text)} onClick={onUp} disabled={!onUp} />
          <IconButton
            icon={ArrowDown}
            name={words.taskDown(text)}
            onClick={onDown}
            disabled={!onDown}
          />
          <IconButton icon={Pencil} name={words.changeTask(text)} onClick={onChange} />
          <IconButton icon={X} name={words.removeTask(text)} onClick={onRemove} />
        </span>
      )}
    </li>
  )
}
