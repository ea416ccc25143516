// What assessments can ask: the forms, and the framework they belong to.
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMay } from '../../../foundation/session/session.ts'
import { CopyButton } from '../../../foundation/ui/CopyButton.tsx'
import { DataTable, type Column } from '../../../foundation/ui/DataTable.tsx'
import { DefinitionList } from '../../../foundation/ui/DefinitionList.tsx'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { paths } from '../../../paths.ts'
import { frameworkQuery, templatesQuery, type Framework, type Template } from '../data.ts'
import { words } from '../words/templates.ts'
import { audienceNames, capitalised } from '../words/terms.ts'

export function TemplatesPage() {
  const { items } = useSuspenseQuery(templatesQuery()).data
  const framework = useSuspenseQuery(frameworkQuery()).data
  return (
    <>
      <PageHeader title={words.title} summary={words.summary} />
      <DataTable
        caption={words.title}
        isMainList
        columns={useColumns(framework)}
        rows={items}
        keyOf={({ formId }) => formId}
        empty={<EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>}
      />
      <Section title={words.framework} note={words.frameworkNote}>
        <FrameworkFacts framework={framework} />
      </Section>
      <Section title={words.dimensions}>
        <Dimensions framework={framework} />
      </Section>
    </>
  )
}

function useColumns({ dimensions }: Framework): Column<Template>[] {
  const formats = useFormats()
  const mayLaunch = useMay('assessments.launch')
  const names = new Map(dimensions.map(({ id, name }) => [id, name]))
  return [
    {
      id: 'template',
      title: words.template,
      cell: ({ formId, name }) => (
        <a href={paths.template(formId)} className="inline-block py-1">
          {name}
        </a>
      ),
    },
    {
      id: 'audience',
      title: words.audience,
      cell: ({ audience }) =>
        capitalised(formats.list(audience.map((each) => audienceNames[each]))),
    },
    {
      id: 'questions',
      title: words.questionsColumn,
      isNumber: true,
      cell: ({ questions }) => words.range(questions),
    },
    {
      id: 'minutes',
      title: words.minutes,
      isNumber: true,
      cell: ({ minutes }) => words.range(minutes),
    },
    {
      id: 'topics',
      title: words.topics,
      cell: (template) => formats.list(template.dimensions.map((id) => names.get(id) ?? id)),
    },
    {
      id: 'use',
      title: words.use,
      cell: ({ formId, name, isForOwners }) =>
        mayLaunch &&
        !isForOwners && (
          <LinkButton
            kind="quiet"
            href={paths.newAssessment({ form: formId })}
            aria-label={words.useName(name)}
          >
            {words.use}
          </LinkButton>
        ),
    },
  ]
}

function FrameworkFacts({ framework }: { framework: Framework }) {
  const { id, version, licence, locales, hash } = framework
  const formats = useFormats()
  const languages = new Intl.DisplayNames('en-GB', { type: 'language' })
  return (
    <div className="max-w-md">
      <DefinitionList
        items={[
          { term: words.name, detail: id },
          { term: words.version, detail: version },
          { term: words.licence, detail: licence },
          {
            term: words.languages,
            detail: formats.list(locales.map((locale) => languages.of(locale) ?? locale)),
          },
          {
            term: words.hash,
            detail: (
              <span className="flex items-center gap-2">
                <code className="min-w-0 font-mono text-13 break-all">{hash}</code>
                <CopyButton text={hash} name={words.copyHash} />
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}

type Dimension = Framework['dimensions'][number]

function Dimensions({ framework: { dimensions, practices } }: { framework: Framework }) {
  const formats = useFormats()
  const namesOf = ({ id }: Dimension) =>
    practices.filter(({ dimension }) => dimension === id).map(({ name }) => name)
  const columns: Column<Dimension>[] = [
    { id: 'dimension', title: words.dimension, cell: ({ name }) => name },
    { id: 'lens', title: words.lens, cell: ({ lens }) => words.lensNames[lens] },
    {
      id: 'practices',
      title: words.practices,
      cell: (dimension) => formats.list(namesOf(dimension)),
    },
  ]
  return (
    <DataTable
      caption={words.dimensions}
      columns={columns}
      rows={dimensions}
      keyOf={({ id }) => id}
      empty={null}
    />
  )
}
