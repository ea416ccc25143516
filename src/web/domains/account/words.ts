// The words of the account page, in English.

export const words = {
  title: 'My account',
  summary: 'Yours in every organisation you belong to.',
  details: 'Your details',
  name: 'Name',
  address: 'E-mail address',
  addressHint: 'You sign in with it. It cannot be changed here.',
  timeZone: 'Time zone',
  timeZoneHint: (zone: string) => `Times are shown in it. This device is in ${zone}.`,
  save: 'Save details',
  saved: 'Your details were saved',
  look: 'This device',
  lookNote: 'Kept in this browser only, and in effect at once.',
  theme: 'Theme',
  themes: { system: 'As the device says', light: 'Light', dark: 'Dark' },
  density: 'Height of rows',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  densityHint: 'Compact needs a mouse; on touch screens rows stay high enough for fingers.',
  sessions: 'Where you are signed in',
  sessionsNote:
    'Kept are the times only, neither device nor place. If one of these is not you, end it and change your password.',
  since: 'Signed in',
  lastUsed: 'Last used',
  thisOne: 'This browser',
  acts: 'Actions',
  end: 'Sign out there',
  endName: (since: string) => `Sign out there, signed in ${since}`,
  endOthers: (count: number) => `Sign out in ${count} other places`,
  ended: (count: number) =>
    count === 1 ? 'You are signed out there' : `You are signed out in ${count} places`,
  endFailed: 'You are still signed in there',
  password: 'Password',
  passwordNote: 'To change it, you get a code by mail and choose a new one.',
  changePassword: 'Change password',
  leave: (organisation: string) => `Leave ${organisation}`,
  leaveNote:
    'Ends your membership here. Your account and your other organisations stay as they are.',
  leaveAct: 'Leave organisation',
  leaveConsequence:
    'You lose access and all roles here at once. What you answered stays counted. To come back you need a new invitation.',
  leaveFailed: 'You did not leave',
} as const
