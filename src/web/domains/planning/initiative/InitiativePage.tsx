// One initiative: what it is, what it takes and lifts, what the plan says of it, what was decided.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useSession } from '../../../foundation/session/session.ts'
import { EmptyState } from '../../../foundation/ui/EmptyState.tsx'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { LinkButton } from '../../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../../foundation/ui/PageHeader.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { paths } from '../../../paths.ts'
import { catalogueQuery, planQuery, plansQuery, type Catalogue, type Plan } from '../data.ts'
import { DecisionMenu } from '../decisions/DecisionMenu.tsx'
import { isDecidable, mayDecideOn } from '../decisions/decidable.ts'
import { InitiativeFacts } from '../plan/InitiativeEntry.tsx'
import { useReasonWriter } from '../plan/useReasonWriter.ts'
import { words } from '../words/initiative.ts'
import { CatalogueFacts } from './CatalogueFacts.tsx'
import { DecisionHistory } from './DecisionHistory.tsx'

const route = getRouteApi('/$organisation/improve/r/$initiativeId')

export function InitiativePage() {
  const { initiativeId: candidateId } = route.useParams()
  const search = route.useSearch()
  const formats = useFormats()
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const { items } = useSuspenseQuery(plansQuery()).data
  const planId = search.plan ?? items[0]?.planId
  const [initiativeId] = candidateId.split('@')
  const known = catalogue.initiatives.find(({ id }) => id === initiativeId)
  const back = <LinkButton href={paths.plan({ plan: search.plan })}>{words.back}</LinkButton>
  if (!known)
    return (
      <>
        <PageHeader title={candidateId} />
        <EmptyState title={words.missing} action={back}>
          {words.missingText}
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeader
        title={known.title}
        summary={[
          words.catalogue(catalogue.version, catalogue.licence),
          catalogue.reviewedOn === null
            ? words.unreviewed
            : words.reviewed(formats.date(catalogue.reviewedOn)),
        ].join('. ')}
        actions={back}
      />
      <Section title={words.description}>
        <p className="max-w-measure">{known.description}</p>
      </Section>
      {planId !== undefined && (
        <InPlan planId={planId} candidateId={candidateId} catalogue={catalogue} />
      )}
      <CatalogueFacts known={known} catalogue={catalogue} planId={planId} />
      {planId !== undefined && <DecisionHistory planId={planId} candidateId={candidateId} />}
    </>
  )
}

type InPlanProps = { planId: string; candidateId: string; catalogue: Catalogue }

function InPlan({ planId, candidateId, catalogue }: InPlanProps) {
  const { data: plan } = useQuery(planQuery(planId))
  if (!plan) return <Skeleton of={words.loading} />
  const item =
    plan.items.find(({ id }) => id === candidateId) ??
    plan.items.find(({ initiativeId }) => initiativeId === candidateId)
  if (!item) return null
  return <PlanPart plan={plan} item={item} catalogue={catalogue} />
}

type PlanPartProps = { plan: Plan; item: Plan['items'][number]; catalogue: Catalogue }

function PlanPart({ plan, item, catalogue }: PlanPartProps) {
  const writer = useReasonWriter(plan)
  const mayDecide = mayDecideOn(useSession(), item) && isDecidable(plan)
  return (
    <Section
      title={words.inPlan(plan.number)}
      note={item.isChosen ? words.chosen : words.notChosen}
      actions={mayDecide && <DecisionMenu plan={plan} item={item} />}
    >
      <InitiativeFacts
        plan={plan}
        item={item}
        known={catalogue.initiatives.find(({ id }) => id === item.initiativeId)}
        writer={writer}
      />
    </Section>
  )
}
