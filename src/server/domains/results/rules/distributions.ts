// Distribution functions and quantiles of the normal, t, F and non-central t distributions, good to
// 1e-8 or better for the degrees of freedom surveys have. Tests and intervals are in other files.

/** Lanczos approximation of the gamma function, g = 7, nine terms (Godfrey 2001). */
const LANCZOS_G = 7
const LANCZOS_FIRST = 0.99999999999980993
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** Beyond this many standard deviations the normal tail is lost beside 1 in a double. */
const NORMAL_LIMIT = 9
const LOG_SQRT_TWO_PI = Math.log(2 * Math.PI) / 2
const MOST_STEPS = 10_000

/** Quantiles are found to this relative precision, the last bits being noise of the functions. */
const ROOT_PRECISION = 1e-14

type BetaShape = { readonly a: number; readonly b: number }

/** P(Z ≤ z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  if (z < 0) return 1 - normalCdf(-z)
  if (z > NORMAL_LIMIT) return 1
  // Marsaglia's series (2004): φ(z) · (z + z³/3 + z⁵/(3·5) + …), every term positive.
  let term = z
  let series = z
  for (let odd = 3; term > series * Number.EPSILON; odd += 2) {
    term *= (z * z) / odd
    series += term
  }
  return Math.min(1, 0.5 + series * Math.exp((-z * z) / 2 - LOG_SQRT_TWO_PI))
}

/** The z with P(Z ≤ z) = p, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  return symmetricQuantile(normalCdf, p)
}

/** P(T ≤ t) of Student's t distribution. */
export function tCdf(t: number, degreesOfFreedom: number): number {
  const tail = tTwoSided(t, degreesOfFreedom) / 2
  return t < 0 ? tail : 1 - tail
}

/** The t with P(T ≤ t) = p, for 0 < p < 1. */
export function tQuantile(p: number, degreesOfFreedom: number): number {
  return symmetricQuantile((t) => tCdf(t, degreesOfFreedom), p)
}

/** P(|T| ≥ |t|): the two-sided p-value of a t statistic. */
export function tTwoSided(t: number, degreesOfFreedom: number): number {
  return regularisedBeta(degreesOfFreedom / (t * t), degreesOfFreedom / 2, 1 / 2)
}

/** P(F ≤ f) of the F distribution. */
export function fCdf(f: number, numerator: number, denominator: number): number {
  return regularisedBeta((numerator * f) / denominator, numerator / 2, denominator / 2)
}

/** The f with P(F ≤ f) = p, for 0 < p < 1. */
export function fQuantile(
  p: number,
  { numerator, denominator }: { numerator: number; denominator: number },
): number {
  return increasingRoot((f) => fCdf(f, numerator, denominator) - p)
}

/** P(T ≤ t) of the non-central t distribution (Lenth 1989, algorithm AS 243). */
export function noncentralTCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (noncentrality === 0) return tCdf(t, degreesOfFreedom)
  if (t < 0) return 1 - noncentralTCdf(-t, degreesOfFreedom, -noncentrality)
  const odds = (t * t) / degreesOfFreedom
  const rate = noncentrality ** 2 / 2
  const density = (power: number, shift: number) =>
    Math.exp(power * Math.log(rate) - rate - logGamma(power + shift))
  let series = 0
  for (let j = 0, weight = 1; j <= rate || weight > Number.EPSILON; j += 1) {
    weight = density(j, 1)
    const oddWeight = (noncentrality / Math.SQRT2) * density(j, 3 / 2)
    series +=
      weight * regularisedBeta(odds, j + 1 / 2, degreesOfFreedom / 2) +
      oddWeight * regularisedBeta(odds, j + 1, degreesOfFreedom / 2)
  }
  return clampToOne(normalCdf(-noncentrality) + series / 2)
}

/** The x > 0 where an increasing function crosses 0 (false position, Illinois variant). */
export function increasingRoot(f: (x: number) => number): number {
  const at = (x: number) => ({ x, y: f(x) })
  let low = at(0)
  let high = at(1)
  while (high.y < 0 && Number.isFinite(high.x)) high = at(2 * high.x)
  let last = low
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = at((low.x * high.y - high.x * low.y) / (high.y - low.y))
    if (next.y === 0 || Math.abs(next.x - last.x) <= ROOT_PRECISION * next.x) return next.x
    // An end that stays twice slows the search to a crawl; half its value draws x past the root.
    const scale = step > 0 && next.y < 0 === last.y < 0 ? 0.5 : 1
    if (next.y < 0) [low, high] = [next, { x: high.x, y: high.y * scale }]
    else [low, high] = [{ x: low.x, y: low.y * scale }, next]
    last = next
  }
  return last.x
}

function symmetricQuantile(cdf: (x: number) => number, p: number): number {
  if (p === 0.5) return 0
  // The smaller tail keeps the digits that the larger one loses beside 1.
  const tail = Math.min(p, 1 - p)
  const distance = increasingRoot((x) => tail - cdf(-x))
  return p < 0.5 ? -distance : distance
}

function logGamma(x: number): number {
  let series = LANCZOS_FIRST
  for (const [i, coefficient] of LANCZOS.entries()) series += coefficient / (x + i)
  const base = x + LANCZOS_G - 0.5
  return LOG_SQRT_TWO_PI + (x - 0.5) * Math.log(base) - base + Math.log(series)
}

/**
 * The regularised incomplete beta function I_x(a, b) at x = odds / (1 + odds). Odds keep the digits
 * of x near 0 and of 1 - x near 1.
 */
function regularisedBeta(odds: number, a: number, b: number): number {
  if (odds === 0) return 0
  if (odds === Number.POSITIVE_INFINITY) return 1
  // The continued fraction converges fast only below the mean; above it the mirror image does.
  const isMirrored = odds > (a + 1) / (b + 1)
  return isMirrored ? 1 - lowerBeta(1 / odds, { a: b, b: a }) : lowerBeta(odds, { a, b })
}

function lowerBeta(odds: number, { a, b }: BetaShape): number {
  const powers = -a * Math.log1p(1 / odds) - b * Math.log1p(odds)
  const front = Math.exp(powers + logGamma(a + b) - logGamma(a) - logGamma(b))
  return clampToOne(front / (a * betaFraction(odds / (1 + odds), { a, b })))
}

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function betaFraction(x: number, shape: BetaShape): number {
  let numerator = 1
  let denominator = 0
  let fraction = 1
  for (let step = 1; step < MOST_STEPS; step += 1) {
    const coefficient = betaCoefficient(step, x, shape)
    denominator = 1 / (1 + coefficient * denominator)
    numerator = 1 + coefficient / numerator
    fraction *= numerator * denominator
    if (Math.abs(numerator * denominator - 1) < Number.EPSILON) break
  }
  return fraction
}

function betaCoefficient(step: number, x: number, { a, b }: BetaShape): number {
  const half = Math.floor(step / 2)
  const base = a + 2 * half
  if (step % 2 === 0) return (half * (b - half) * x) / ((base - 1) * base)
  return (-(a + half) * (a + b + half) * x) / (base * (base + 1))
}

function clampToOne(probability: number): number {
  return Math.min(1, Math.max(0, probability))
}
