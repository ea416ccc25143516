// A dozen remarks for the last round, one for each of twelve respondents. Invented; no names, nothing
// that points to a person.

/** Which department says what. */
export const remarks: readonly { readonly departmentId: string; readonly text: string }[] = [
  {
    departmentId: 'engineering',
    text: 'Code review is faster when we ask for the risky lines first.',
  },
  {
    departmentId: 'engineering',
    text: 'We keep our best prompts next to the code now. That helped most.',
  },
  { departmentId: 'engineering', text: 'I still do not know who may approve a new tool.' },
  {
    departmentId: 'it-security',
    text: 'Requests for tools come from four places. One list would do.',
  },
  {
    departmentId: 'operations',
    text: 'Most of our work is on the floor. The tools are made for desks.',
  },
  {
    departmentId: 'operations',
    text: 'Nothing changed for us since last time, neither better nor worse.',
  },
  {
    departmentId: 'support',
    text: 'The answer helper was switched off in spring and nothing came instead.',
  },
  {
    departmentId: 'support',
    text: 'There is no time to try anything while the queue is this long.',
  },
  { departmentId: 'support', text: 'I was told to use it less but not why.' },
  { departmentId: 'sales', text: 'Drafts are good. Checking figures before they go out is on me.' },
  { departmentId: 'marketing', text: 'The course with our own texts was worth the morning.' },
  {
    departmentId: 'finance',
    text: 'Please say clearly which data we may upload. The rules are long.',
  },
]
