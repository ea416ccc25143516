// The six maturity levels in words. Bounds of scores are the assessment's business, not the kit's.

export type Level = 0 | 1 | 2 | 3 | 4 | 5

/** The word of each level, lowest first. */
export const levelWords = [
  'absent',
  'ad hoc',
  'emerging',
  'established',
  'managed',
  'adaptive',
] as const
