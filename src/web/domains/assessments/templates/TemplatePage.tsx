// The questions of one template, as one kind of respondent gets them.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useMay } from '../../../foundation/session/session.ts'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { Select } from '../../../foundation/ui/Select.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { paths } from '../../../paths.ts'
import { questionsQuery, templatesQuery, type Asked, type Template } from '../data.ts'
import { readTemplateSearch, type TemplateSearch } from '../search.ts'
import { PartFailure } from '../PartFailure.tsx'
import { words } from '../words/templates.ts'
import { departmentTypeNames, optionsOf, roleBandNames } from '../../organisations/words/terms.ts'
import { QuestionList } from './QuestionList.tsx'

const route = getRouteApi('/$organisation/measure/templates/$formId')

export function TemplatePage() {
  const { formId } = route.useParams()
  const search = route.useSearch()
  const template = useSuspenseQuery(templatesQuery()).data.items.find(
    (each) => each.formId === formId,
  )
  if (!template)
    return (
      <>
        <PageHeader title={words.missing} />
        <EmptyState
          title={words.missing}
          action={<LinkButton href={paths.templates()}>{words.back}</LinkButton>}
        >
          {words.missingText}
        </EmptyState>
      </>
    )
  return (
    <>
      <TemplateHeader template={template} />
      {!template.isForOwners && <Readers formId={formId} search={search} />}
      <Questions formId={formId} search={search} />
    </>
  )
}

function TemplateHeader({
  template: { formId, name, intro, isForOwners },
}: {
  template: Template
}) {
  const mayLaunch = useMay('assessments.launch')
  return (
    <PageHeader
      title={name}
      summary={isForOwners ? words.forOwners : (intro ?? undefined)}
      actions={
        <>
          {mayLaunch && !isForOwners && (
            <LinkButton kind="primary" href={paths.newAssessment({ form: formId })}>
              {words.useThis}
            </LinkButton>
          )}
          <LinkButton href={paths.templates()}>{words.back}</LinkButton>
        </>
      }
    />
  )
}

type PartProps = { formId: string; search: TemplateSearch }

function Readers({ formId, search }: PartProps) {
  const router = useRouter()
  const apply = (raw: Record<string, unknown>) =>
    void router.navigate({
      href: paths.template(formId, { ...search, ...readTemplateSearch({ ...search, ...raw }) }),
      replace: true,
      resetScroll: false,
    })
  return (
    <search aria-label={words.readAs} className="mb-8 grid max-w-md gap-x-4 gap-y-3 sm:grid-cols-2">
      <Select
        label={words.department}
        options={[{ value: '', label: words.anyDepartment }, ...optionsOf(departmentTypeNames)]}
        value={search.department ?? ''}
        onChange={(event) => apply({ department: event.target.value })}
      />
      <Select
        label={words.band}
        options={[{ value: '', label: words.anyBand }, ...optionsOf(roleBandNames)]}
        value={search.band ?? ''}
        onChange={(event) => apply({ band: event.target.value })}
      />
    </search>
  )
}

function Questions({ formId, search: { department, band } }: PartProps) {
  const { data, error, refetch } = useQuery(
    questionsQuery(formId, {
      ...(department !== undefined && { departmentType: department }),
      ...(band !== undefined && { roleBand: band }),
    }),
  )
  return (
    <Section title={words.questions} note={data && lengthOf(data)}>
      {error && <PartFailure title={words.failed} error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton of={words.loading} rows={20} />}
      {data && <QuestionList questions={data.questions} />}
    </Section>
  )
}

function lengthOf({ questions, minutes }: Asked): string {
  const cases = questions.filter(({ type }) => type === 'scenario').length
  return words.countOf(questions.length - cases, cases, minutes)
}
