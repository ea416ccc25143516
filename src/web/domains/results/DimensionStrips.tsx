// The eight dimensions on one scale: this round and the last, with the verdict in words.
import { DotStrip } from '../../foundation/charts/DotStrip.tsx'
import { dotFinding } from '../../foundation/charts/dot-strip.ts'
import type { Basis } from '../../foundation/charts/Figure.tsx'
import type { Reading } from '../../foundation/charts/reading.ts'
import { LevelBadge } from '../../foundation/ui/LevelBadge.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import type { Figure, Measure, Overview } from './data.ts'
import { dimensionsOf, measureName, toLevel, toReading, trendPhrase } from './figures.ts'
import { levelTicks } from './words.ts'

type Props = { overview: Overview; basis: Basis }

export function DimensionStrips({ overview, basis }: Props) {
  const formats = useFormats()
  const { release, previousRound } = overview
  const rows = dimensionsOf(overview)
  const hasIntervals = rows.some(({ figure }) => figure && figure.low !== null)
  const before = ({ figure }: (typeof rows)[number]) =>
    figure?.trend
      ? { kind: 'shown' as const, value: figure.trend.previous }
      : { kind: 'unknown' as const }
  const strips = rows.map((row) => ({
    label: row.measure.name,
    lens: row.measure.lens,
    readings: [
      readingOf(row.measure.lens, toReading(row.figure, release.k)),
      ...(previousRound ? [before(row)] : []),
    ],
  }))
  return (
    <Section title="Dimensions" note={hasIntervals ? '0 to 100, with 95 % intervals' : '0 to 100'}>
      <DotStrip
        basis={basis}
        names={previousRound ? ['This round', previousRound.campaign] : ['This round']}
        ticks={levelTicks}
        // What owners claim is not compared with what everybody answered.
        finding={dotFinding(
          strips.filter(({ lens }) => lens === 'people'),
          formats,
        )}
        strips={strips}
      />
      <ul className="mt-4 border-t border-line">
        {rows.map(({ measure, figure }) => (
          <li
            key={measure.id}
            className="grid gap-x-4 border-b border-line py-2 text-14 sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <span className="font-medium">{measure.name}</span>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
              {figure ? <Standing figure={figure} overview={overview} /> : 'Cannot tell yet'}
            </span>
          </li>
        ))}
      </ul>
      {rows.some(
        ({ measure, figure }) => measure.lens === 'people' && withholdsInterval(figure),
      ) && (
        <p className="mt-3 max-w-measure text-13 text-ink-2">
          Where no interval is given, it would let a small hidden group be worked out. The word for
          its certainty stands in its place.
        </p>
      )}
    </Section>
  )
}

/** Owners are few by nature: how many answered says nothing of how sure a claim is. */
function readingOf(lens: Measure['lens'], reading: Reading): Reading {
  return lens === 'people' || reading.kind !== 'shown' ? reading : { ...reading, n: undefined }
}

/** Level, certainty, what holds it down, and how it changed. */
function Standing({ figure, overview }: { figure: Figure; overview: Overview }) {
  const formats = useFormats()
  const level = toLevel(figure.level)
  const phrase = trendPhrase(figure, overview.previousRound?.campaign ?? 'the last round', formats)
  const isCapped = figure.cappedBy.length > 0 && figure.uncappedLevel !== figure.level
  const caps = figure.cappedBy.map((id) => measureName(overview.measures, id)).join(', ')
  return (
    <>
      {level === undefined ? 'Level: cannot tell yet' : <LevelBadge level={level} />}
      {figure.certainty && <span>{figure.certainty}</span>}
      {isCapped && <span>held at this level by {caps}</span>}
      {phrase && <span>{phrase}</span>}
    </>
  )
}

/** A shown score whose spread is kept back. */
function withholdsInterval(figure: Figure | undefined): boolean {
  return figure?.status === 'shown' && figure.value !== null && figure.low === null
}
