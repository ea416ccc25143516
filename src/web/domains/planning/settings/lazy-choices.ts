// Choosing several initiatives brings a large part with it, so it loads when it is shown.
import { lazy } from 'react'

export const LazyChoiceFields = lazy(() =>
  import('./ChoiceFields.tsx').then(({ ChoiceFields }) => ({ default: ChoiceFields })),
)
