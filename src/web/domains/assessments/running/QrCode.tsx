// A QR code as the server drew it: dark on white in both themes, with its quiet zone.
import { words } from '../words/running.ts'

/** An image, so that nothing in the drawing can act. */
export function QrCode({ svg, className }: { svg: string; className: string }) {
  return (
    <img
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={words.qrName}
      className={`rounded-cell border border-line ${className}`}
    />
  )
}
