// The ways to put people onto the list of an assessment, each with its address.
import { Tabs } from '../../../foundation/ui/Tabs.tsx'
import type { WayToAdd } from '../search.ts'
import { words } from '../words/audience.ts'
import { AddFromDirectory } from './AddFromDirectory.tsx'
import { AddFromFile } from './AddFromFile.tsx'
import { AddFromText } from './AddFromText.tsx'
import { OpenLinkChoice, type OpenLink } from './OpenLinkChoice.tsx'
import type { ListCheckState } from './useListCheck.ts'

type AddPeopleProps = {
  way: WayToAdd
  /** The address of this page with another way chosen. */
  hrefOf: (way: WayToAdd) => string
  list: ListCheckState
  campaignOf: () => Promise<string>
  /** Absent where the open link is settled. */
  openLink?: OpenLink
}

/** Tabs of ways, and the chosen one. */
export function AddPeople({ way, hrefOf, list, campaignOf, openLink }: AddPeopleProps) {
  const ways: WayToAdd[] = ['list', 'directory', 'file', ...(openLink ? ['link' as const] : [])]
  return (
    <>
      <Tabs
        label={words.ways}
        items={ways.map((each) => ({
          label: words.wayNames[each],
          href: hrefOf(each),
          isCurrent: each === way,
        }))}
      />
      <div className="pt-6">
        {way === 'list' && <AddFromText list={list} />}
        {way === 'directory' && <AddFromDirectory campaignOf={campaignOf} />}
        {way === 'file' && <AddFromFile list={list} />}
        {way === 'link' && openLink && <OpenLinkChoice {...openLink} />}
      </div>
    </>
  )
}
