// What a mail of a campaign promises, in the words of its mode, and how it names days.
import type { CampaignMode } from '../contract/terms.ts'

type Reader = 'owner' | 'admin' | 'lead'
const readerWords: Record<Reader, string> = {
  owner: 'its owners',
  admin: 'its administrators',
  lead: 'its leads',
}

/** Who sees what, as one or two sentences; says "anonymous" only where nothing ties an answer to a person. */
export function promiseOf({
  mode,
  k,
  readers,
  organisation,
}: {
  mode: CampaignMode
  k: number
  readers: readonly Reader[]
  organisation: string
}): string {
  switch (mode) {
    case 'named':
      return `Answers carry your name. Besides you, these people of ${organisation} can read them: ${readers.map((reader) => readerWords[reader]).join(', ')}.`
    case 'confidential':
      return `Your answers are confidential: nobody at ${organisation} can read them one by one. Results show groups of ${k} people or more.`
    case 'anonymous':
      return `Your answers are anonymous: nothing ties them to you. Results show groups of ${k} people or more.`
  }
}

/** A day in words, "Thursday 3 December", where the reader is. */
export function dayInWords(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  }).format(instant)
}
