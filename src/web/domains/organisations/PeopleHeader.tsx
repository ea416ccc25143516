// The head that the lists of people and of invitations share: acts and the way between the two.
import { addressOf } from '../../foundation/api/call.ts'
import { useMay } from '../../foundation/session/session.ts'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { Tabs } from '../../foundation/ui/Tabs.tsx'
import { paths } from '../../paths.ts'
import { words } from './words/people.ts'

/** Title, acts as far as the reader may, and tabs. */
export function PeopleHeader({ current }: { current: 'people' | 'invitations' }) {
  const mayInvite = useMay('members.invite')
  const mayManage = useMay('members.manage')
  return (
    <>
      <PageHeader
        title={current === 'people' ? words.people : words.openInvitations}
        summary={current === 'people' ? undefined : words.invitationsNote}
        actions={
          <>
            {mayInvite && (
              <>
                <LinkButton kind="primary" href={paths.people({ open: 'invite' })}>
                  {words.inviteSomebody}
                </LinkButton>
                <LinkButton href={paths.inviteList()}>{words.importList}</LinkButton>
              </>
            )}
            {mayManage && (
              <LinkButton href={addressOf('GET /members.csv')} download>
                {words.download}
              </LinkButton>
            )}
          </>
        }
      />
      {mayInvite && (
        <div className="relative z-2 -mt-4 -mb-px">
          <Tabs
            label={words.views}
            items={[
              { label: words.people, href: paths.people(), isCurrent: current === 'people' },
              {
                label: words.openInvitations,
                href: paths.invitations(),
                isCurrent: current === 'invitations',
              },
            ]}
          />
        </div>
      )}
    </>
  )
}
