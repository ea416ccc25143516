// The reader's own account: details, the look of this device, where they are signed in, and leaving.
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { DetailsForm } from './DetailsForm.tsx'
import { DeviceLook } from './DeviceLook.tsx'
import { LeaveSection } from './LeaveSection.tsx'
import { SessionList } from './SessionList.tsx'
import { words } from './words.ts'

export function AccountPage() {
  return (
    <>
      <PageHeader title={words.title} summary={words.summary} />
      <Section title={words.details}>
        <DetailsForm />
      </Section>
      <Section title={words.look} note={words.lookNote}>
        <DeviceLook />
      </Section>
      <Section title={words.sessions} note={words.sessionsNote}>
        <SessionList />
      </Section>
      <Section title={words.password} note={words.passwordNote}>
        <LinkButton href="/recover">{words.changePassword}</LinkButton>
      </Section>
      <LeaveSection />
    </>
  )
}
