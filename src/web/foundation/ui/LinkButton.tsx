// A link that looks like a button: it goes somewhere, so it can be opened in a new tab.
import type { ComponentProps } from 'react'
import { buttonClasses, type ButtonKind } from './button-classes.ts'
import { joinClasses } from './classes.ts'
import { Icon, type LucideIcon } from './Icon.tsx'

type LinkButtonProps = ComponentProps<'a'> & {
  href: string
  kind?: ButtonKind
  icon?: LucideIcon
}

/** A link in the look of a button. */
export function LinkButton({
  kind = 'secondary',
  icon,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <a {...rest} className={joinClasses(buttonClasses(kind), className)}>
      {icon && <Icon of={icon} />}
      {children}
    </a>
  )
}
