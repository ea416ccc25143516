// The words of forms in English: the shape every other language must satisfy.

export const words = {
  check: (count: number) =>
    count === 1 ? 'One answer needs a change' : `${count} answers need a change`,
  unanswered:
    'Sending failed because the server did not answer. What you typed is kept. Try again in a moment.',
  saved: (time: string) => `Draft saved ${time}`,
} as const
