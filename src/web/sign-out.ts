// Signing out: the server ends the session, the device forgets drafts.
import { clearDrafts } from './foundation/forms/drafts.ts'

/** Ends the session and leaves the workspace. */
export function signOut(): void {
  clearDrafts()
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/sign-out'
  document.body.append(form)
  form.submit()
}
