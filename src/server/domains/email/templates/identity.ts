// Mails about an account: codes, and what happened to it.
import type { MailMessage } from '../message.ts'

const codeFooter =
  'You get this mail because somebody typed your address at AIOPSOS. If it was not you, ignore it: nothing happens without the code. Nobody from AIOPSOS will ever ask you for it.'

export const identityTemplates = {
  'sign-up-code': (slots: { code: string }): MailMessage => ({
    subject: `${slots.code} confirms your address`,
    heading: 'Confirm your address',
    paragraphs: ['Type this code on the page you left open. It works for 10 minutes.'],
    code: slots.code,
    footer: codeFooter,
  }),
  'sign-in-code': (slots: { code: string }): MailMessage => ({
    subject: `${slots.code} signs you in`,
    heading: 'Your code to sign in',
    paragraphs: ['Type this code on the page you left open. It works for 10 minutes.'],
    code: slots.code,
    footer: codeFooter,
  }),
  'recovery-code': (slots: { code: string }): MailMessage => ({
    subject: `${slots.code} lets you set a new password`,
    heading: 'Set a new password',
    paragraphs: ['Type this code on the page you left open. It works for 10 minutes.'],
    code: slots.code,
    footer: codeFooter,
  }),
  'account-exists': (slots: { signInUrl: string }): MailMessage => ({
    subject: 'You already have an account',
    heading: 'You already have an account',
    paragraphs: [
      'Somebody, probably you, tried to sign up with this address. It has an account already, so nothing was changed. Sign in, and create the organisation there.',
    ],
    button: { label: 'Sign in', url: slots.signInUrl },
    footer: codeFooter,
  }),
  'no-account': (slots: { signUpUrl: string }): MailMessage => ({
    subject: 'There is no account with this address',
    heading: 'There is no account with this address',
    paragraphs: [
      'Somebody, probably you, tried to sign in with this address. It has no account. You may have used another address, or need an invitation from your organisation.',
    ],
    button: { label: 'Create an organisation', url: slots.signUpUrl },
    footer: codeFooter,
  }),
  'password-changed': (slots: { changedAt: string; recoverUrl: string }): MailMessage => ({
    subject: 'Your password was changed',
    heading: 'Your password was changed',
    paragraphs: [
      `This happened on ${slots.changedAt} (UTC). All other sessions were ended. If it was not you, set a new password now.`,
    ],
    button: { label: 'Set a new password', url: slots.recoverUrl },
    footer: 'You get this mail because it concerns the security of your account.',
  }),
} as const
