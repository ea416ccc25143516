// The six first steps and when each counts as done.

export const stepIds = [
  'profile',
  'departments',
  'privacy-contact',
  'campaign',
  'answers',
  'plan',
] as const
export type StepId = (typeof stepIds)[number]

/** What the steps are read from. */
export type Progress = {
  industry: string | null
  size: string | null
  privacyContact: string | null
  departments: number
  launched: number
  mostAnswers: number
  hasPlan: boolean
}

/** Answers after which there is something to release. */
const enoughAnswers = 5

/** The steps in their order. */
export function firstSteps(progress: Progress): { id: StepId; isDone: boolean }[] {
  const done: Record<StepId, boolean> = {
    profile: progress.industry !== null && progress.size !== null,
    departments: progress.departments > 0,
    'privacy-contact': progress.privacyContact !== null,
    campaign: progress.launched > 0,
    answers: progress.mostAnswers >= enoughAnswers,
    plan: progress.hasPlan,
  }
  return stepIds.map((id) => ({ id, isDone: done[id] }))
}
