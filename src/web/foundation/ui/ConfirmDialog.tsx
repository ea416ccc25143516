// The question before an act that cannot be undone: it names the thing and the consequence.
import { useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextInput } from './TextInput.tsx'
import { words } from './words.ts'

type ConfirmDialogProps = {
  isOpen: boolean
  onClose: () => void
  /** The act with its object: "Close the assessment Spring 2027". */
  title: string
  /** The consequence, in one or two sentences. */
  children: ReactNode
  /** The verb on the button: "Close assessment". */
  act: string
  onConfirm: () => void
  isBusy?: boolean
  /** Only when others lose data: the name to be typed first. */
  nameToType?: string
}

/** Asks once more. For acts that can be undone, do them and show a toast with Undo instead. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onClose, title, children, act, onConfirm, isBusy, nameToType } = props
  const [typed, setTyped] = useState('')
  const isMatch = nameToType === undefined || typed.trim() === nameToType
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button
            kind="danger"
            onClick={onConfirm}
            isBusy={isBusy}
            whyDisabled={isMatch ? undefined : words.typeFirst}
          >
            {act}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div>{children}</div>
        {nameToType !== undefined && (
          <TextInput
            label={words.typeToConfirm(nameToType)}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
          />
        )}
      </div>
    </Dialog>
  )
}
