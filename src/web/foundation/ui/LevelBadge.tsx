// A maturity level: its digit in its tone, and its word.
import { levelWords, type Level } from './levels.ts'
import { words } from './words.ts'

/** The digit in a cell of the level's colour with the word beside it. */
export function LevelBadge({ level }: { level: Level }) {
  return (
    <span className="inline-flex items-center gap-2 text-14">
      <span className="sr-only">{words.levelName(level, levelWords[level])}</span>
      <span
        aria-hidden
        className="figures level-cell rounded-cell px-2 font-medium"
        data-level={level}
      >
        {level}
      </span>
      <span aria-hidden>{levelWords[level]}</span>
    </span>
  )
}
