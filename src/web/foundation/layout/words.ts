// The words of the shell in English: the shape every other language must satisfy.

export const words = {
  skip: 'Skip to the content',
  places: 'Places',
  entriesOf: (place: string) => `In ${place}`,
  switchOrganisation: (name: string) => `${name}, change organisation`,
  search: 'Search or go to',
  help: 'Help',
  inbox: (unread: number) => (unread === 0 ? 'Inbox' : `Inbox, ${unread} unread`),
  person: (name: string) => `${name}, your account`,
  offlineSince: (time: string) => `You are offline since ${time}.`,
  offlineMeans:
    'What you see is from before. Answers and drafts are kept on this device and sent later.',
  openPalette: 'Search or go to anything',
  listKeys: 'List the keys of this screen',
  goTo: (place: string) => `Go to ${place}`,
} as const
