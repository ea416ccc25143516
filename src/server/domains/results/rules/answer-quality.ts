// Whether doubtful answers change a figure enough to be told: incomplete ones and careless ones.
// They are never left out of the figure itself.

/** Points by which a mean may differ from the mean over fully answered responses. */
const MISSING_ANSWERS_LIMIT = 3

/** Points from which a figure without flagged answers is shown beside the figure with them. */
const CARELESS_ANSWERS_LIMIT = 2

const FLOAT_GUARD = 1e-9

/** Whether "missing answers matter": both means in points, all responses and complete ones. */
export function missingAnswersMatter(mean: number, meanOfComplete: number): boolean {
  return Math.abs(mean - meanOfComplete) > MISSING_ANSWERS_LIMIT + FLOAT_GUARD
}

/** Whether a figure is also shown without careless answers: both means in points. */
export function carelessAnswersMatter(mean: number, meanWithoutFlagged: number): boolean {
  return Math.abs(mean - meanWithoutFlagged) + FLOAT_GUARD >= CARELESS_ANSWERS_LIMIT
}
