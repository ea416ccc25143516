// The list of keys of this screen, as it is bound right now.
import { Dialog } from './Dialog.tsx'
import { listBindings } from './key-bindings.ts'
import { Keys } from './Keys.tsx'
import { words } from './words.ts'

/** A dialog with every key in force; opened with "?". */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={words.keysTitle}>
      <dl className="border-t border-line">
        {listBindings().map(({ keys, does }) => (
          <div key={keys} className="ruled-row flex items-center justify-between gap-4 text-14">
            <dt>{does}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
