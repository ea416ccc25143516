// What a structured detector gives back: a finding on folded offsets, and how detectors are called.
import type { Scan } from '../tokens.ts'
import type { Span } from '../span.ts'

/** A span whose offsets still are those of the folded text. */
export type Finding = Omit<Span, 'valueKey'>

/** Adds what it finds; never throws, and takes time linear in the text. */
export type Detector = (scan: Scan, findings: Finding[]) => void
