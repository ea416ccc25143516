// Undo that says when it did not work.
import { readRefusal, unanswered } from '../../foundation/forms/refusal.ts'
import { showToast } from '../../foundation/ui/toast-list.ts'

/** Shows what was done with a way to take it back; the lists show the truth either way. */
export function showUndoable(message: string, undo: () => Promise<unknown>): void {
  const takeBack = async () => {
    try {
      await undo()
    } catch (thrown) {
      const { message: reason } = readRefusal(thrown) ?? unanswered
      showToast({ message: `Undoing failed. ${reason}` })
    }
  }
  showToast({ message, onUndo: () => void takeBack() })
}
