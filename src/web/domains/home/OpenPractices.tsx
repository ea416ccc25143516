// The practices whose owner is reading, as far as questions are open.
import { DataTable } from '../../foundation/ui/DataTable.tsx'
import { useFormats } from '../../foundation/ui/formats.ts'
import { LinkButton } from '../../foundation/ui/LinkButton.tsx'
import { Section } from '../../foundation/ui/Section.tsx'
import { paths } from '../../paths.ts'
import type { Home } from './data.ts'

/** The few that close first; the way to all of them. */
export function OpenPractices({ practices }: { practices: Home['practices'] }) {
  const formats = useFormats()
  return (
    <Section
      title="Practices you answer for"
      actions={<LinkButton href={paths.ownPractices()}>All of yours</LinkButton>}
    >
      <DataTable
        caption="Practices you answer for, with open questions"
        rows={practices}
        keyOf={({ campaignId, practice }) => `${campaignId} ${practice}`}
        columns={[
          {
            id: 'practice',
            title: 'Practice',
            cell: ({ campaignId, practice, name }) => (
              <a href={paths.practice(campaignId, practice)}>{name}</a>
            ),
          },
          {
            id: 'answered',
            title: 'Answered',
            isNumber: true,
            cell: ({ answered, questions }) => `${answered} of ${questions}`,
          },
          { id: 'assessment', title: 'Assessment', cell: ({ campaign }) => campaign },
          {
            id: 'closes',
            title: 'Closes',
            cell: ({ closesAt }) => (closesAt === null ? 'Not set' : formats.date(closesAt)),
          },
        ]}
        empty={null}
      />
    </Section>
  )
}
