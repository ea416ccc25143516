// Where in laws and standards an initiative supports something, in English.

const regimes: Readonly<Record<string, (reference: string) => string>> = {
  'eu-ai-act': (reference) => `EU AI Act, Article ${reference}`,
  'iso-iec-42001': (reference) => `ISO/IEC 42001, ${reference}`,
  'nist-ai-rmf': (reference) => `NIST AI RMF, ${reference}`,
}

/** Where in which rules something is asked for: "EU AI Act, Article 4". */
export function references(gates: readonly { regime: string; reference: string }[]): string[] {
  return gates.map(
    ({ regime, reference }) => regimes[regime]?.(reference) ?? `${regime}, ${reference}`,
  )
}

/** "eu-ai-act/4" as the catalogue writes it, in its two parts. */
export function readGate(gate: string): { regime: string; reference: string } {
  const [regime = gate, reference = ''] = gate.split('/')
  return { regime, reference }
}
