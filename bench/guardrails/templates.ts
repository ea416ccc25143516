// Fills the slots of a template by chance: `{slot}` becomes one of the slot's choices.

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
