// What the comboboxes share: label, hint, input, error and the floating list of options.
import Check from 'lucide-react/icons/check'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { use, useId, type KeyboardEvent } from 'react'
import { Button, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox'
import { useFieldProblem } from './field-errors.ts'
import { FieldMessage, type FieldText } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { OverlayRootContext } from './overlay-root.ts'
import type { Option } from './Select.tsx'
import { words } from './words.ts'

/** What every combobox takes. */
export type ComboboxText = FieldText & {
  options: readonly Option[]
  name?: string
  /** Given when the server searches: called with what is typed; options are then shown unfiltered. */
  onQuery?: (text: string) => void
}

type Item = Option & { id: string }
type FrameProps = FieldText & { id: string; message: string | undefined }

/** Splits the props of a combobox into those of React Aria's and those of the frame inside it. */
export function useComboboxProps({ options, name, onQuery, error, ...text }: ComboboxText) {
  const id = useId()
  const formProblem = useFieldProblem(name)
  const message = error ?? formProblem
  const items: Item[] = options.map((option) => ({ ...option, id: option.value }))
  const described = [text.hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ')
  return {
    shared: {
      ...(onQuery ? { items, onInputChange: onQuery } : { defaultItems: items }),
      ...(name !== undefined && { name }),
      ...(described && { 'aria-describedby': described }),
      isInvalid: message !== undefined,
      allowsEmptyCollection: true,
      className: 'flex max-w-sm flex-col gap-1',
    },
    frame: { ...text, id, message } satisfies FrameProps,
  }
}

/** Label, hint, input with its button, error, list: the inside of a combobox. */
export function ComboboxFrame({ label, hint, isOptional, id, message }: FrameProps) {
  return (
    <>
      <Label className="text-14 font-medium">
        {label}
        {isOptional && <span className="font-normal text-ink-3"> ({words.optional})</span>}
      </Label>
      {hint !== undefined && (
        <div id={`${id}-hint`} className="text-13 text-ink-3">
          {hint}
        </div>
      )}
      <span className="relative block">
        <Input className="control pe-10" onKeyDownCapture={keepDialogOpen} />
        <Button
          aria-label={words.showOptions}
          className="absolute inset-y-px right-px grid w-9 place-content-center rounded-control text-ink-2 hover:text-ink"
        >
          <Icon of={ChevronDown} />
        </Button>
      </span>
      <FieldMessage id={`${id}-error`} message={message} />
      <OptionList />
    </>
  )
}

// The browser closes the dialog around on Escape unless the press is taken; the list still closes.
function keepDialogOpen(event: KeyboardEvent<HTMLInputElement>): void {
  const isListOpen = event.currentTarget.getAttribute('aria-expanded') === 'true'
  if (event.key === 'Escape' && isListOpen) event.preventDefault()
}

function OptionList() {
  const root = use(OverlayRootContext)
  return (
    <Popover
      offset={4}
      {...(root && { UNSTABLE_portalContainer: root })}
      className="floating w-(--trigger-width) overflow-y-auto"
    >
      <ListBox
        className="py-1 outline-none"
        renderEmptyState={() => <p className="px-3 py-2 text-14 text-ink-3">{words.noOption}</p>}
      >
        {(item: Item) => (
          <ListBoxItem
            id={item.id}
            textValue={item.label}
            isDisabled={item.isDisabled ?? false}
            className="option"
          >
            {({ isSelected }) => (
              <>
                <span className="grow">
                  {item.label}
                  {item.hint && <span className="block text-13 text-ink-3">{item.hint}</span>}
                </span>
                {isSelected && <Icon of={Check} className="text-accent" />}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
