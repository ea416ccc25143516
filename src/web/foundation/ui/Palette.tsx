// The command palette: everything one may go to or do, found by typing. What is in it is the caller's.
import Search from 'lucide-react/icons/search'
import { useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Collection, Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Input, TextField } from 'react-aria-components/TextField'
import { Icon, type LucideIcon } from './Icon.tsx'
import { Keys } from './Keys.tsx'
import { useModal } from './useModal.ts'
import { words } from './words.ts'

/** Somewhere to go or something to do. `find` holds further words it is found by. */
export type PaletteItem = {
  id: string
  label: string
  detail?: string | undefined
  find?: string | undefined
  keys?: string | undefined
  icon?: LucideIcon
} & ({ href: string } | { onAct: () => void })

export type PaletteGroup = { id: string; title: string; items: readonly PaletteItem[] }

type PaletteProps = {
  isOpen: boolean
  onClose: () => void
  groups: readonly PaletteGroup[]
  /** Called with what is typed, so that the caller can add what the server finds. */
  onQuery?: (text: string) => void
}

/** A search field over a list in groups. Arrow keys choose, Enter goes, Escape closes. */
export function Palette({ isOpen, onClose, groups, onQuery }: PaletteProps) {
  const modal = useModal(isOpen, onClose)
  return (
    <dialog {...modal.attributes} aria-label={words.palette} className="palette floating">
      {isOpen && <PaletteBody groups={groups} onClose={onClose} onQuery={onQuery} />}
    </dialog>
  )
}

type BodyProps = Pick<PaletteProps, 'groups' | 'onClose'> & {
  onQuery: ((text: string) => void) | undefined
}

function PaletteBody({ groups, onClose, onQuery }: BodyProps) {
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true })
  const [text, setText] = useState('')
  const type = (value: string) => {
    setText(value)
    onQuery?.(value)
  }
  const act = (id: string) => {
    const item = groups.flatMap(({ items }) => items).find((one) => one.id === id)
    // A link is followed by a click on it after this; it must still be on the page then.
    setTimeout(onClose)
    if (item && 'onAct' in item) item.onAct()
  }
  return (
    <Autocomplete filter={contains} inputValue={text} onInputChange={type}>
      <TextField aria-label={words.palette} className="relative block">
        <Icon of={Search} size={20} className="absolute inset-y-0 left-4 my-auto text-ink-3" />
        <Input
          placeholder={words.paletteHint}
          className="h-14 w-full border-b border-line bg-transparent ps-12 pe-4 text-16 shadow-none! outline-none! focus:border-accent"
        />
      </TextField>
      <Menu
        items={groups}
        onAction={(key) => act(String(key))}
        className="max-h-[calc(76dvh-3.5rem)] overflow-y-auto py-2 outline-none"
        renderEmptyState={() => (
          <p className="px-4 py-3 text-14 text-ink-2">{words.paletteEmpty}</p>
        )}
      >
        {(group) => (
          <MenuSection id={group.id}>
            <Header className="px-4 pt-3 pb-1 text-13 text-ink-3">{group.title}</Header>
            <Collection items={group.items}>{(item) => <PaletteLine item={item} />}</Collection>
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  )
}

function PaletteLine({ item }: { item: PaletteItem }) {
  return (
    <MenuItem
      textValue={[item.label, item.detail, item.find].filter(Boolean).join(' ')}
      {...('href' in item && { href: item.href })}
      className="option px-4"
    >
      {item.icon && <Icon of={item.icon} className="text-ink-3" />}
      <span className="grow truncate">
        {item.label}
        {item.detail && <span className="ms-2 text-13 text-ink-3">{item.detail}</span>}
      </span>
      {item.keys && (
        <span className="pointer-coarse:hidden">
          <Keys keys={item.keys} />
        </span>
      )}
    </MenuItem>
  )
}
