// A button that does something on this page. Going somewhere is LinkButton's.
import LoaderCircle from 'lucide-react/icons/loader-circle'
import { useId, type ComponentProps, type MouseEvent } from 'react'
import { buttonClasses, type ButtonKind } from './button-classes.ts'
import { joinClasses } from './classes.ts'
import { Icon, type LucideIcon } from './Icon.tsx'

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  kind?: ButtonKind
  icon?: LucideIcon
  /** Work is under way: further presses are ignored. */
  isBusy?: boolean | undefined
  /** Why it cannot be pressed now; shown beside it. A button is never dead without a reason. */
  whyDisabled?: string | undefined
}

/** A labelled button. While busy or disabled it stays reachable, so that its reason can be read. */
export function Button(props: ButtonProps) {
  const {
    kind = 'secondary',
    icon,
    isBusy,
    whyDisabled,
    className,
    onClick,
    children,
    ...rest
  } = props
  const reasonId = useId()
  const isOff = isBusy === true || whyDisabled !== undefined
  const press = (event: MouseEvent<HTMLButtonElement>) =>
    isOff ? event.preventDefault() : onClick?.(event)
  const button = (
    <button
      type="button"
      {...rest}
      onClick={press}
      aria-busy={isBusy || undefined}
      aria-disabled={whyDisabled === undefined ? undefined : true}
      aria-describedby={whyDisabled === undefined ? rest['aria-describedby'] : reasonId}
      className={joinClasses(buttonClasses(kind), className)}
    >
      {isBusy ? (
        <Icon of={LoaderCircle} className="animate-[spin_1s_linear_infinite]" />
      ) : (
        icon && <Icon of={icon} />
      )}
      {children}
    </button>
  )
  if (whyDisabled === undefined) return button
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {button}
      <span id={reasonId} className="text-13 text-ink-2">
        {whyDisabled}
      </span>
    </span>
  )
}
