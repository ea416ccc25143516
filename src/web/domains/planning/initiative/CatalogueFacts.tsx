// An initiative as the catalogue has it: steps, cost, lifts, needs, evidence, rules it supports.
import { DataTable } from '../../../foundation/ui/DataTable.tsx'
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { Section } from '../../../foundation/ui/Section.tsx'
import { paths } from '../../../paths.ts'
import { planFormats } from '../../../foundation/plan/amounts.ts'
import type { Catalogue, CatalogueInitiative } from '../data.ts'
import { words } from '../words/initiative.ts'
import { readGate, references } from '../../../foundation/plan/references.ts'
import { weeks } from '../words/terms.ts'

type CatalogueFactsProps = {
  known: CatalogueInitiative
  catalogue: Catalogue
  planId: string | undefined
}

export function CatalogueFacts({ known, catalogue, planId }: CatalogueFactsProps) {
  return (
    <>
      <Section title={words.steps}>
        <ol className="max-w-measure list-decimal ps-6">
          {known.steps.map(({ text, weeks: count }) => (
            <li key={text} className="py-1 ps-1">
              {text} <span className="figures text-14 text-ink-2">({weeks(count)})</span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={words.takes} note={words.sized}>
        <Takes known={known} catalogue={catalogue} planId={planId} />
      </Section>
      <Section title={words.lifts} note={words.liftsNote}>
        <Lifts known={known} catalogue={catalogue} />
      </Section>
      <Section title={words.evidence} note={words.evidenceNote}>
        <ul className="max-w-measure list-disc ps-6">
          {known.closesWith.map(({ text }) => (
            <li key={text} className="py-1 ps-1">
              {text}
            </li>
          ))}
        </ul>
      </Section>
      {known.gates.length > 0 && (
        <Section title={words.gates} note={words.gatesNote}>
          <ul className="list-disc ps-6">
            {references(known.gates.map(readGate)).map((reference) => (
              <li key={reference} className="py-1 ps-1">
                {reference}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Takes({ known, catalogue, planId }: CatalogueFactsProps) {
  const formats = useFormats()
  const { money, days } = planFormats(formats, catalogue.currency)
  const poolName = (id: string) => catalogue.pools.find((pool) => pool.id === id)?.name ?? id
  const effort = Object.entries(known.effort).filter(([, tenths]) => tenths > 0)
  const facts = [
    { term: words.costOnce, detail: money(known.costOnce) },
    ...(known.costMonth > 0 ? [{ term: words.costMonth, detail: money(known.costMonth) }] : []),
    { term: words.weeks, detail: weeks(known.weeks) },
    {
      term: words.days,
      detail:
        effort.map(([pool, tenths]) => `${days(tenths)} of ${poolName(pool)}`).join('; ') ||
        words.none,
    },
    { term: words.needs, detail: <Needs known={known} catalogue={catalogue} planId={planId} /> },
    ...(known.excludes.length > 0
      ? [
          {
            term: words.excludes,
            detail: <Names ids={known.excludes} {...{ catalogue, planId }} />,
          },
        ]
      : []),
  ]
  return <DefinitionList items={facts} />
}

function Needs({ known, catalogue, planId }: CatalogueFactsProps) {
  const formats = useFormats()
  if (known.needs.length + known.needsAny.length === 0) return words.none
  const title = (id: string) => catalogue.initiatives.find((each) => each.id === id)?.title ?? id
  return (
    <>
      <Names ids={known.needs} catalogue={catalogue} planId={planId} />
      {known.needsAny.map((ids) => (
        <p key={ids.join()}>{words.needsOneOf(formats.list(ids.map(title)))}</p>
      ))}
    </>
  )
}

type NamesProps = { ids: readonly string[]; catalogue: Catalogue; planId: string | undefined }

function Names({ ids, catalogue, planId }: NamesProps) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <a href={paths.initiative(id, { plan: planId })}>
            {catalogue.initiatives.find((each) => each.id === id)?.title ?? id}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Lifts({ known, catalogue }: { known: CatalogueInitiative; catalogue: Catalogue }) {
  const formats = useFormats()
  const { score } = planFormats(formats, catalogue.currency)
  type Lift = CatalogueInitiative['lifts'][number]
  const name = ({ target }: Lift) =>
    catalogue.targets.find(({ id }) => id === target)?.name ?? target
  return (
    <DataTable
      caption={words.lifts}
      rows={known.lifts}
      keyOf={({ target }) => target}
      columns={[
        { id: 'target', title: words.target, cell: name },
        { id: 'low', title: words.low, isNumber: true, cell: ({ low }) => score(low) },
        { id: 'points', title: words.points, isNumber: true, cell: ({ points }) => score(points) },
        { id: 'high', title: words.high, isNumber: true, cell: ({ high }) => score(high) },
        {
          id: 'source',
          title: words.source,
          cell: ({ source }) => catalogue.sources.find(({ id }) => id === source)?.title ?? source,
        },
        { id: 'confidence', title: words.confidence, cell: ({ confidence }) => confidence },
        { id: 'asOf', title: words.asOf, cell: ({ asOf }) => formats.date(asOf) },
      ]}
      empty={null}
    />
  )
}
