// Who answers for a practice: members, found by typing.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ActFailure } from '../../../foundation/forms/ActFailure.tsx'
import { Button } from '../../../foundation/ui/Button.tsx'
import { MultiSelect } from '../../../foundation/ui/MultiSelect.tsx'
import { Section } from '../../../foundation/ui/Section.tsx'
import { showToast } from '../../../foundation/ui/toast-list.ts'
import { memberSearchQuery } from '../../organisations/data.ts'
import { setPracticeOwners, type PracticeWork } from '../data.ts'
import { words } from '../words/practices.ts'

type PracticeOwnersProps = { campaignId: string; work: PracticeWork }

/** Saving replaces the owners; the toast takes it back. */
export function PracticeOwners({ campaignId, work: { practice, owners } }: PracticeOwnersProps) {
  const before = owners.map(({ memberId }) => memberId)
  const [chosen, setChosen] = useState<readonly string[]>(before)
  const [known, setKnown] = useState(
    () => new Map(owners.map((each) => [each.memberId, each.name])),
  )
  const [text, setText] = useState('')
  const found = useQuery(memberSearchQuery(text)).data?.items ?? []
  const names = new Map([...known, ...found.map((each) => [each.memberId, each.name] as const)])
  const namesOf = (memberIds: readonly string[]) =>
    memberIds.flatMap((memberId) => names.get(memberId) ?? [])
  const saving = useMutation({
    mutationFn: (memberIds: readonly string[]) =>
      setPracticeOwners({ campaignId, practice }, [...memberIds]),
    onSuccess: (_done, memberIds) =>
      showToast({
        message: words.ownersSaved(namesOf(memberIds)),
        onUndo: () => saving.mutate(before),
      }),
  })
  const choose = (memberIds: string[]) => {
    setKnown(names)
    setChosen(memberIds)
  }
  return (
    <Section title={words.owners} note={words.ownersNote}>
      <div className="flex flex-col gap-4">
        <MultiSelect
          key={before.join()}
          label={words.member}
          hint={words.memberHint}
          options={[...names].map(([value, label]) => ({ value, label }))}
          defaultValue={before}
          onChange={choose}
          onQuery={setText}
        />
        <ActFailure title={words.ownersFailed} error={saving.error} />
        <div>
          <Button
            kind={chosen.join() === before.join() ? 'secondary' : 'primary'}
            isBusy={saving.isPending}
            onClick={() => saving.mutate(chosen)}
          >
            {words.saveOwners}
          </Button>
        </div>
      </div>
    </Section>
  )
}
