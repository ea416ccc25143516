// The bar above every page: organisation, path, search, help, inbox, the reader's own menu.
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import Inbox from 'lucide-react/icons/inbox'
import Search from 'lucide-react/icons/search'
import UserRound from 'lucide-react/icons/user-round'
import { Breadcrumb, type Crumb } from '../ui/Breadcrumb.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Keys } from '../ui/Keys.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { words } from './words.ts'

export type TopBarProps = {
  organisation: { name: string; switchHref?: string }
  crumbs: readonly Crumb[]
  inbox?: { href: string; unread: number } | undefined
  help: readonly MenuEntry[]
  person: { name: string; entries: readonly MenuEntry[] }
}

/** The bar itself; `onSearch` opens the palette, `onReachSearch` may begin to load it. */
export function TopBar(props: TopBarProps & { onSearch: () => void; onReachSearch: () => void }) {
  const { organisation, crumbs, inbox, help, person, onSearch, onReachSearch } = props
  const iconMenu = 'size-(--control-height) px-0! text-ink-2!'
  return (
    <header className="sticky top-0 z-10 flex h-(--top-bar) items-center gap-2 border-b border-line bg-paper px-4 sm:px-8 print:hidden">
      <Organisation {...organisation} />
      <div className="hidden min-w-0 items-center gap-3 md:flex">
        {crumbs.length > 0 && <span className="h-4 border-s border-control" />}
        <Breadcrumb crumbs={crumbs} />
      </div>
      <div className="ms-auto flex items-center gap-1">
        <button
          type="button"
          onClick={onSearch}
          onPointerEnter={onReachSearch}
          onFocus={onReachSearch}
          className="me-2 hidden h-9 w-64 items-center gap-2 rounded-control border border-control bg-surface px-3 text-14 text-ink-3 hover:border-ink lg:flex"
        >
          <Icon of={Search} />
          <span className="grow text-start">{words.search}</span>
          <Keys keys="mod+k" />
        </button>
        <span className="lg:hidden">
          <IconButton
            icon={Search}
            name={words.search}
            onClick={onSearch}
            onPointerEnter={onReachSearch}
          />
        </span>
        <Menu
          label={<Icon of={CircleQuestionMark} size={20} />}
          name={words.help}
          entries={help}
          kind="quiet"
          align="end"
          className={iconMenu}
        />
        {inbox && <InboxLink {...inbox} />}
        <Menu
          label={<Icon of={UserRound} size={20} />}
          name={words.person(person.name)}
          entries={person.entries}
          kind="quiet"
          align="end"
          className={iconMenu}
        />
      </div>
    </header>
  )
}

function Organisation({ name, switchHref }: TopBarProps['organisation']) {
  if (switchHref === undefined) return <span className="truncate text-14 font-medium">{name}</span>
  return (
    <a
      href={switchHref}
      aria-label={words.switchOrganisation(name)}
      className="inline-flex min-h-8 min-w-0 items-center text-14 font-medium text-ink no-underline hover:underline"
    >
      <span className="truncate">{name}</span>
    </a>
  )
}

function InboxLink({ href, unread }: { href: string; unread: number }) {
  const name = words.inbox(unread)
  return (
    <Tooltip text={name}>
      <a
        href={href}
        aria-label={name}
        className="grid size-(--control-height) place-content-center rounded-control text-ink-2 hover:bg-accent-soft hover:text-ink"
      >
        <span className="relative">
          <Icon of={Inbox} size={20} />
          {unread > 0 && (
            <span
              aria-hidden
              className="absolute -top-1 -right-1 size-2.5 rounded-full border border-paper bg-oxblood"
            />
          )}
        </span>
      </a>
    </Tooltip>
  )
}
