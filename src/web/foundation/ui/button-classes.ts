// The looks of a button, shared by buttons and by links that look like one.

/** primary: the one act of the screen; secondary: others; quiet: within text or rows; danger: loses data. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

const base =
  'inline-flex items-center justify-center gap-2 min-h-(--control-height) rounded-control border ' +
  'text-14 font-medium leading-heading text-center no-underline transition-colors ' +
  'aria-disabled:cursor-not-allowed aria-disabled:border-dashed aria-disabled:border-control ' +
  'aria-disabled:bg-sunken aria-disabled:text-ink-3'

const kinds: Record<ButtonKind, string> = {
  primary:
    'px-4 border-accent bg-accent text-paper hover:border-accent-hover hover:bg-accent-hover hover:text-paper',
  secondary: 'px-4 border-control bg-surface text-ink hover:border-ink hover:text-ink',
  quiet: 'px-2 border-transparent bg-transparent text-accent hover:bg-accent-soft',
  danger: 'px-4 border-bad bg-surface text-bad hover:bg-bad hover:text-paper',
}

/** The class names of a button of this kind. */
export function buttonClasses(kind: ButtonKind): string {
  return `${base} ${kinds[kind]}`
}
