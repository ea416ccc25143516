// The forms of signing up and in.
import { html } from 'hono/html'
import { field, formNotice, tick, type Posted } from '../forms.ts'
import type { Html } from '../layout.ts'

type View = (posted: Posted, notice: string | null) => Html

const passwordHint =
  'At least 15 characters. A few words in a row are easy to remember; paste from a password manager if you like.'
const keep = (posted: Posted, name: string) =>
  html`<input type="hidden" name="${name}" value="${posted.values[name] ?? ''}" />`
const codeField = (posted: Posted) =>
  field(posted, {
    name: 'code',
    label: 'Code',
    hint: 'Eight digits from the mail we have just sent.',
    autocomplete: 'one-time-code',
    code: true,
  })
const spam = html`<p class="small">
  No mail after two minutes? Look in the spam folder, or go back and check the address.
</p>`

export const signIn: View = (posted, notice) =>
  html`<h1>Sign in</h1>
    ${formNotice(notice)}
    <form method="post" action="/sign-in">
      ${keep(posted, 'next')}
      ${field(posted, { name: 'email', label: 'Work e-mail', type: 'email', autocomplete: 'username' })}
      ${field(posted, { name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' })}
      <p class="actions">
        <button>Sign in</button>
        <button class="plain" formaction="/sign-in/code" formnovalidate>
          Mail me a code instead
        </button>
      </p>
    </form>
    <hr class="rule" />
    <p><a href="/recover">Set a new password</a> · <a href="/new">Create an organisation</a></p>`

export const enterCode: View = (posted, notice) =>
  html`<h1>Enter the code</h1>
    ${formNotice(notice)}
    <form method="post" action="/sign-in/code/enter">
      ${keep(posted, 'codeId')}${keep(posted, 'next')} ${codeField(posted)}
      <p class="actions"><button>Sign in</button> <a href="/sign-in">Back</a></p>
    </form>
    ${spam}`

export const signUp: View = (posted, notice) =>
  html`<h1>Create an organisation</h1>
    <p>You become its owner. Colleagues who only answer an assessment need no account.</p>
    ${formNotice(notice)}
    <form method="post" action="/new">
      ${field(posted, { name: 'organisationName', label: 'Name of the organisation', autocomplete: 'organization' })}
      ${field(posted, { name: 'name', label: 'Your name', autocomplete: 'name' })}
      ${field(posted, { name: 'email', label: 'Work e-mail', type: 'email', autocomplete: 'username' })}
      ${field(posted, { name: 'password', label: 'Password', type: 'password', hint: passwordHint, autocomplete: 'new-password' })}
      ${tick(posted, { name: 'adult', label: 'I am 18 or older.' })}
      ${tick(posted, { name: 'terms', label: html`I have read and accept the <a href="/privacy" target="_blank" rel="noopener">privacy policy</a>.` })}
      <p class="actions">
        <button>Send me a code</button> <a href="/sign-in">I have an account</a>
      </p>
    </form>`

export const confirmAddress: View = (posted, notice) =>
  html`<h1>Confirm your address</h1>
    ${formNotice(notice)}
    <form method="post" action="/new/confirm">
      ${keep(posted, 'codeId')} ${codeField(posted)}
      <p class="actions"><button>Create the organisation</button> <a href="/new">Start again</a></p>
    </form>
    ${spam}`

export const newOrganisation: View = (posted, notice) =>
  html`<h1>Create another organisation</h1>
    <p>Its people, roles and data are kept apart from those of your other organisations.</p>
    ${formNotice(notice)}
    <form method="post" action="/organisations/new">
      ${field(posted, { name: 'organisationName', label: 'Name of the organisation', autocomplete: 'organization' })}
      <p class="actions">
        <button>Create the organisation</button> <a href="/organisations">Back</a>
      </p>
    </form>`

export const recover: View = (posted, notice) =>
  html`<h1>Set a new password</h1>
    <p>We mail a code to your address. All sessions end when the password changes.</p>
    ${formNotice(notice)}
    <form method="post" action="/recover">
      ${field(posted, { name: 'email', label: 'Work e-mail', type: 'email', autocomplete: 'username' })}
      <p class="actions"><button>Send me a code</button> <a href="/sign-in">Back</a></p>
    </form>`

export const newPassword: View = (posted, notice) =>
  html`<h1>Set a new password</h1>
    ${formNotice(notice)}
    <form method="post" action="/recover/enter">
      ${keep(posted, 'codeId')} ${codeField(posted)}
      ${field(posted, { name: 'password', label: 'New password', type: 'password', hint: passwordHint, autocomplete: 'new-password' })}
      <p class="actions"><button>Set the password</button> <a href="/recover">Start again</a></p>
    </form>
    ${spam}`
