// Mails about an assessment: notice, invitation, three reminders that each say something else, and
// that results are there. They ask and never press; nobody is told who else has answered.
import type { MailMessage } from '../message.ts'

type Asked = {
  organisation: string
  campaign: string
  /** Who will see what, as one or two sentences. */
  promise: string
  minutes: number
  /** Days as the reader's calendar has them. */
  opensOn: string
  closesOn: string
  /** What the organisation adds in its own words. */
  note: string | null
  url: string
  optOutUrl: string
}

const minutesOf = ({ minutes }: Asked) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`

const footerOf = (organisation: string) =>
  `You get this mail because ${organisation} asks its people how they work with AI. Taking part is up to you. The link is yours alone: please do not pass it on.`

function toMail(
  asked: Asked,
  mail: Pick<MailMessage, 'subject' | 'heading'> & { paragraphs: string[]; button: string },
): MailMessage {
  return {
    subject: mail.subject,
    heading: mail.heading,
    paragraphs: mail.paragraphs,
    button: { label: mail.button, url: asked.url },
    footer: footerOf(asked.organisation),
    unsubscribeUrl: asked.optOutUrl,
  }
}

export const assessmentTemplates = {
  'assessment-notice': ({ organisation, ...asked }: Asked): MailMessage => ({
    subject: `${organisation} will ask how you work with AI`,
    heading: `On ${asked.opensOn} you will get a few questions`,
    paragraphs: [
      `${organisation} wants to know how people use AI tools in their work, and what would help them. On ${asked.opensOn} a mail brings your link to “${asked.campaign}”. There is nothing to do yet.`,
      asked.promise,
    ],
    footer: `You get this mail because ${organisation} asks its people how they work with AI. Taking part is up to you.`,
    unsubscribeUrl: asked.optOutUrl,
  }),

  'assessment-invitation': (asked: Asked): MailMessage =>
    toMail(asked, {
      subject: `${asked.organisation} asks how you work with AI`,
      heading: asked.campaign,
      paragraphs: [
        ...(asked.note ? [asked.note] : []),
        `${asked.organisation} wants to know how people use AI tools in their work, and what would help them. It takes about ${minutesOf(asked)}, needs no account, and you can stop and go on later. It is open until ${asked.closesOn}.`,
        asked.promise,
        'At the end you see your own result and what you could try next.',
      ],
      button: 'Answer the questions',
    }),

  'assessment-reminder-1': (asked: Asked): MailMessage =>
    toMail(asked, {
      subject: `A few questions about AI at work, open until ${asked.closesOn}`,
      heading: `About ${minutesOf(asked)}, whenever it suits you`,
      paragraphs: [
        `The questions of ${asked.organisation} about AI at work are open until ${asked.closesOn}. Your link works on any device and keeps what you have answered so far.`,
        asked.promise,
      ],
      button: 'Open the questions',
    }),

  'assessment-reminder-2': (asked: Asked): MailMessage =>
    toMail(asked, {
      subject: 'What you get from answering about AI at work',
      heading: 'Your own result, straight away',
      paragraphs: [
        `“${asked.campaign}” takes about ${minutesOf(asked)}. When you send it you see where you stand in five areas, and three things you could try next. People who hardly use AI are as much part of the picture as those who use it daily.`,
        `${asked.promise} It is open until ${asked.closesOn}.`,
      ],
      button: 'Answer the questions',
    }),

  'assessment-reminder-3': (asked: Asked): MailMessage =>
    toMail(asked, {
      subject: `The questions about AI at work close on ${asked.closesOn}`,
      heading: `Open until ${asked.closesOn}`,
      paragraphs: [
        `This is the last mail about “${asked.campaign}”. If you would like to take part, your link works until ${asked.closesOn}. If not, there is nothing to do.`,
        asked.promise,
      ],
      button: 'Open the questions',
    }),

  'assessment-results-ready': (slots: {
    organisation: string
    campaign: string
    url: string
    optOutUrl: string
  }): MailMessage => ({
    subject: `The results of “${slots.campaign}” are ready`,
    heading: 'The results are ready',
    paragraphs: [
      `You can now see what ${slots.organisation} learnt from “${slots.campaign}”: results of groups, never of single people.`,
    ],
    button: { label: 'See the results', url: slots.url },
    footer: `You get this mail because you may see results at ${slots.organisation}.`,
    unsubscribeUrl: slots.optOutUrl,
  }),
} as const
