// A square button with an icon only: its name is spoken, and shown on hover and focus.
import type { ComponentProps } from 'react'
import { joinClasses } from './classes.ts'
import { Icon, type LucideIcon } from './Icon.tsx'
import { Tooltip } from './Tooltip.tsx'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  icon: LucideIcon
  name: string
}

/** An icon one can press; `name` says what it does ("Close", "Copy link"). */
export function IconButton({ icon, name, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={name}>
      <button
        type="button"
        {...rest}
        aria-label={name}
        className={joinClasses(
          'inline-grid size-(--control-height) shrink-0 place-content-center rounded-control text-ink-2',
          'transition-colors hover:bg-accent-soft hover:text-ink disabled:text-ink-3',
          className,
        )}
      >
        <Icon of={icon} size={20} />
      </button>
    </Tooltip>
  )
}
