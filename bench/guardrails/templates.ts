// Made-up texts: fills the slots of a template by chance (`{slot}` becomes one of the slot's choices), and
// what all sets of them share.

/** Choices per slot, parted by strokes; a choice may hold slots itself. */
export type Parts = Readonly<Record<string, string>>

const SLOT = /\{(\w+)\}/g
/** Slots inside choices inside choices are filled so many times. */
const DEPTH = 4

/** One filling of a template. A slot without choices is an error of the template. */
export function filled(template: string, parts: Parts, random: () => number): string {
  let text = template
  for (let level = 0; level < DEPTH; level += 1) {
    text = text.replace(SLOT, (_, slot: string) => {
      const choices = parts[slot]?.split('|')
      if (!choices) throw new Error(`the template slot "${slot}" has no choices`)
      return choices[Math.floor(random() * choices.length)] ?? ''
    })
  }
  return text
}

/** Every shape as often as its weight says. */
export function weighted(shapes: readonly (readonly [shape: string, weight: number])[]): string[] {
  return shapes.flatMap(([shape, weight]) => Array.from({ length: weight }, () => shape))
}

/** The shapes of lines that begin with a language: "de|one|another". */
export function shapesOfLines(lines: string): string[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => line.split('|').slice(1))
}

/** An attack alone, behind or before harmless text; `alone` and `behind` are where chance parts them. */
export function besideHost(
  attack: string,
  hosts: readonly string[],
  { random, alone, behind }: { random: () => number; alone: number; behind: number },
): string {
  const host = hosts[Math.floor(random() * hosts.length)] ?? ''
  const place = random()
  if (place < alone || host.length > 400) return attack
  return place < behind ? `${host} ${attack}` : `${attack}\n${host}`
}
