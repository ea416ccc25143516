// How a measurement ends: with the goals it misses, so that they are read where the figures are.

/** Prints what is missed, a line each. */
export function printMissed(missed: readonly string[]): void {
  console.log('\nGoals missed')
  for (const line of missed.length > 0 ? missed : ['none']) console.log(`  ${line}`)
}
