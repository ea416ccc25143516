// Copies a text to the clipboard and says so.
import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useEffect, useState } from 'react'
import { IconButton } from './IconButton.tsx'
import { words } from './words.ts'

const CONFIRMATION_MS = 2000

/**
 * An icon button that copies `text`; `name` says what ("Copy link"). Nothing where the browser keeps
 * the clipboard closed, which it does on pages without HTTPS.
 */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), CONFIRMATION_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  if (!('clipboard' in navigator)) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <span className="inline-flex items-center gap-1">
      <IconButton icon={isCopied ? Check : Copy} name={name} onClick={() => void copy()} />
      <output className="text-13 text-ok">{isCopied && words.copied}</output>
    </span>
  )
}
