// Opens a native popover next to an element. The geometry is in place.ts.
import { placeBeside } from './place.ts'

/** Shows `popover` beside `anchor`; it is measured where it stands, then moved before paint. */
export function showBeside(
  popover: HTMLElement,
  anchor: HTMLElement,
  align: 'start' | 'end' = 'start',
): void {
  popover.showPopover()
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const size = { width: popover.offsetWidth, height: popover.offsetHeight }
  const { left, top } = placeBeside(anchor.getBoundingClientRect(), size, { view, align })
  popover.style.left = `${left}px`
  popover.style.top = `${top}px`
}
