// A short list of acts or places behind a button: a native popover of links and buttons.
import ChevronDown from 'lucide-react/icons/chevron-down'
import { useRef, type KeyboardEvent, type ReactNode, type ToggleEvent } from 'react'
import { buttonClasses, type ButtonKind } from './button-classes.ts'
import { joinClasses } from './classes.ts'
import { Icon, type LucideIcon } from './Icon.tsx'
import { showBeside } from './show-beside.ts'

/** A place to go to, or something to do; with its reason when it cannot be done now. */
export type MenuEntry = {
  id: string
  label: string
  icon?: LucideIcon
  detail?: string | undefined
  isDangerous?: boolean
  whyDisabled?: string | undefined
} & ({ href: string } | { onAct: () => void })

type MenuProps = {
  /** The words on the button, or an icon alone. */
  label: ReactNode
  /** The button's name, when `label` is not plain words. */
  name?: string
  entries: readonly MenuEntry[]
  kind?: ButtonKind
  align?: 'start' | 'end'
  className?: string
}

/** A button with a list below it. Arrow keys move, Escape or a press outside closes. */
export function Menu({ label, name, entries, kind, align = 'start', className }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const toggle = () => {
    if (!list.current || !button.current) return
    if (list.current.matches(':popover-open')) return list.current.hidePopover()
    showBeside(list.current, button.current, align)
    focusEntry(list.current, 0)
  }
  const reflect = (event: ToggleEvent) =>
    button.current?.setAttribute('aria-expanded', String(event.newState === 'open'))
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded="false"
        onPointerDown={(event) => list.current?.matches(':popover-open') && event.preventDefault()}
        onClick={toggle}
        className={joinClasses(buttonClasses(kind ?? 'secondary'), className)}
      >
        {label}
        {typeof label === 'string' && <Icon of={ChevronDown} />}
      </button>
      <ul
        ref={list}
        popover="auto"
        role="menu"
        aria-label={name ?? (typeof label === 'string' ? label : undefined)}
        onToggle={reflect}
        onKeyDown={moveInList}
        onClick={() => list.current?.hidePopover()}
        className="floating min-w-52 max-w-80 overflow-y-auto py-1"
      >
        {entries.map((entry) => (
          <li key={entry.id} role="none">
            <MenuLine entry={entry} />
          </li>
        ))}
      </ul>
    </>
  )
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  const className = joinClasses('option', entry.isDangerous && 'text-bad')
  const content = (
    <>
      {entry.icon && <Icon of={entry.icon} className="text-ink-2" />}
      <span>
        {entry.label}
        {(entry.whyDisabled ?? entry.detail) && (
          <span className="block text-13 text-ink-3">{entry.whyDisabled ?? entry.detail}</span>
        )}
      </span>
    </>
  )
  if ('href' in entry) {
    return (
      <a href={entry.href} role="menuitem" tabIndex={-1} className={className}>
        {content}
      </a>
    )
  }
  const isOff = entry.whyDisabled !== undefined
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : entry.onAct}
      className={className}
    >
      {content}
    </button>
  )
}

function entriesOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('a, button')]
}

function focusEntry(list: HTMLElement, index: number): void {
  const entries = entriesOf(list)
  entries.at(index % entries.length)?.focus()
}

function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Tab') event.currentTarget.hidePopover()
  const entries = entriesOf(event.currentTarget)
  const current = entries.findIndex((entry) => entry === document.activeElement)
  const targets: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    Home: 0,
    End: -1,
  }
  const target = targets[event.key]
  if (target === undefined) return
  event.preventDefault()
  focusEntry(event.currentTarget, target)
}
