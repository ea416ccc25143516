// The ways to put people onto the list of an assessment, each with its address.
import { lazy, Suspense } from 'react'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { Tabs } from '../../../foundation/ui/Tabs.tsx'
import type { WayToAdd } from '../search.ts'
import { words } from '../words/audience.ts'
import { AddFromFile } from './AddFromFile.tsx'
import { AddFromText } from './AddFromText.tsx'
import { OpenLinkChoice, type OpenLink } from './OpenLinkChoice.tsx'
import type { ListCheckState } from './useListCheck.ts'

// The list of departments brings a large part with it that other ways do not need.
const AddFromDirectory = lazy(() =>
  import('./AddFromDirectory.tsx').then(({ AddFromDirectory: component }) => ({
    default: component,
  })),
)

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
        {way === 'directory' && (
          <Suspense fallback={<Skeleton of={words.wayNames.directory} rows={6} />}>
            <AddFromDirectory campaignOf={campaignOf} />
          </Suspense>
        )}
        {way === 'file' && <AddFromFile list={list} />}
        {way === 'link' && openLink && <OpenLinkChoice {...openLink} />}
      </div>
    </>
  )
}
