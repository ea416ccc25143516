// The one sentence that sums a round up, with what it rests on.
import { DefinitionList } from '../../foundation/ui/DefinitionList.tsx'
import { LevelBadge } from '../../foundation/ui/LevelBadge.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import type { Overview } from './data.ts'
import { toLevel } from './figures.ts'
import { certaintyWords } from './words.ts'

export function HeadlineSection({ headline, release }: Pick<Overview, 'headline' | 'release'>) {
  const formats = useFormats()
  const level = toLevel(headline.level)
  const { certainty, sensitivity, missing } = headline
  const facts = [
    {
      term: 'Answers',
      detail: release.answers === null ? 'Not shown' : formats.count(release.answers),
    },
    {
      term: 'Level',
      detail:
        level === undefined ? (
          'Cannot tell yet'
        ) : (
          <span className="inline-flex items-center gap-2">
            <LevelBadge level={level} />
          </span>
        ),
    },
    ...(certainty === null ? [] : [{ term: 'Certainty', detail: certaintyWords[certainty] }]),
    ...(sensitivity === null
      ? []
      : [
          {
            term: 'If one weight is halved or raised by half',
            detail: formats.range(sensitivity.low, sensitivity.high),
          },
        ]),
    ...(missing.length === 0 ? [] : [{ term: 'Not in it', detail: missing.join(', ') }]),
  ]
  return (
    <section className="my-8">
      <h2 className="max-w-measure text-22">{headline.sentence}</h2>
      <div className="mt-4">
        <DefinitionList items={facts} />
      </div>
    </section>
  )
}
