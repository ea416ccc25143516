// The people an assessment asks: who is on the list, adding and taking off. Nothing of answers.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Notice } from '../../../foundation/ui/Notice.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { paths } from '../../../paths.ts'
import { AddPeople } from '../audience/AddPeople.tsx'
import { AudienceCounts } from '../audience/AudienceCounts.tsx'
import { useListCheck } from '../audience/useListCheck.ts'
import { CampaignHeader } from '../CampaignHeader.tsx'
import { campaignQuery, inviteesQuery, type Campaign } from '../data.ts'
import { PeopleFinder } from '../PeopleFinder.tsx'
import { PeoplePages } from '../PeoplePages.tsx'
import type { WhomSearch } from '../search.ts'
import { PartFailure } from '../PartFailure.tsx'
import { words } from '../words/audience.ts'
import { Invitees } from './Invitees.tsx'

const route = getRouteApi('/$organisation/measure/$campaignId/people')

export function WhomPage() {
  const { campaignId } = route.useParams()
  const search = route.useSearch()
  const campaign = useSuspenseQuery(campaignQuery(campaignId)).data
  const list = useQuery(inviteesQuery(campaignId, search))
  return (
    <>
      <CampaignHeader campaign={campaign} part="people" />
      <section aria-label={words.groups}>
        <h2 className="mb-4 text-18">{words.groups}</h2>
        <AudienceCounts campaignId={campaignId} />
      </section>
      {campaign.state !== 'closed' && <Adding campaign={campaign} search={search} />}
      <Section title={words.title}>
        <PeopleFinder
          find={search.find}
          hrefOf={(find) => paths.invited(campaignId, { add: search.add, find })}
        />
        {list.error ? (
          <PartFailure
            title={words.listFailed}
            error={list.error}
            onRetry={() => void list.refetch()}
          />
        ) : (
          <Invitees
            campaign={campaign}
            find={search.find}
            invitees={list.data?.items ?? []}
            isLoading={list.isPending}
          />
        )}
        <PeoplePages
          after={search.after}
          nextCursor={list.data?.nextCursor}
          hrefOf={(after) => paths.invited(campaignId, { ...search, after })}
        />
      </Section>
    </>
  )
}

function Adding({ campaign, search }: { campaign: Campaign; search: WhomSearch }) {
  const { campaignId, mode, state } = campaign
  const campaignOf = () => Promise.resolve(campaignId)
  const list = useListCheck(campaignOf)
  const isFixed = mode === 'anonymous' && state !== 'draft'
  const isMailedAtOnce = state === 'open'
  if (isFixed)
    return (
      <div className="mt-12">
        <Notice tone="info" title={words.fixed}>
          {words.fixedNote}
        </Notice>
      </div>
    )
  return (
    <div id="add">
      <Section title={words.addMore} note={isMailedAtOnce ? words.addMoreNote : undefined}>
        <AddPeople
          way={search.add ?? 'list'}
          hrefOf={(add) => `${paths.invited(campaignId, { ...search, add })}#add`}
          list={list}
          campaignOf={campaignOf}
        />
      </Section>
    </div>
  )
}
