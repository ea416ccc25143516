// The words of results.
import { roleBandNames } from '../organisations/words/terms.ts'

/** The bands of roles by which a department can be broken down. */
export const bandWords: Readonly<Record<string, string>> = {
  ...roleBandNames,
  none: 'Level not stated',
}

export const levelTicks = [0, 10, 30, 50, 70, 90, 100] as const

export const certaintyWords = {
  firm: 'Firm: the interval lies within one level.',
  borderline: 'Borderline: the interval touches two levels.',
  unclear: 'Unclear: the interval touches three levels or more.',
  evidenced: 'Evidenced: every claim is supported by accepted evidence.',
  claimed: 'Claimed: owners claim it; evidence is missing for some.',
  'owners disagree': 'Owners disagree: their answers lie 40 points or more apart.',
} as const

export const staleWords = {
  'answers-gone': 'More than 2 % of its answers were removed since.',
  'cell-too-small': 'A group that was shown has become too small.',
} as const

export const commentsWithheld = {
  few: 'Comments are shown where at least ten people answered.',
  changed: 'Comments are held back, because too few people joined or left since the last release.',
  'not-yours': 'You do not see comments of this group.',
} as const

export const modeWords = {
  named: 'Named',
  confidential: 'Confidential',
  anonymous: 'Anonymous',
} as const
