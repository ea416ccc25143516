// Where a popover goes beside what opened it. Pure geometry in CSS pixels.

type Box = { left: number; top: number; width: number; height: number }
type Size = { width: number; height: number }

const GAP_PX = 4
const EDGE_PX = 8

/**
 * Left and top of a popover of `size` for `anchor` inside `view`: below it and aligned with its start
 * (or end), above it when there is no room below, and always inside the view by 8 px.
 */
export function placeBeside(
  anchor: Box,
  size: Size,
  { view, align }: { view: Size; align: 'start' | 'end' },
): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP_PX
  const above = anchor.top - size.height - GAP_PX
  const fitsBelow = below + size.height + EDGE_PX <= view.height
  const wantedLeft = align === 'start' ? anchor.left : anchor.left + anchor.width - size.width
  return {
    left: clamp(wantedLeft, EDGE_PX, view.width - size.width - EDGE_PX),
    top: fitsBelow || above < EDGE_PX ? below : above,
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
