// Signing out: the server ends the session.

/** Ends the session and leaves the workspace. */
export function signOut(): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/sign-out'
  document.body.append(form)
  form.submit()
}
