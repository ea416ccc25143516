// The state of a campaign in a list or a heading.
import { useState } from 'react'
import { useFormats } from '../../foundation/ui/formats.ts'
import { Status } from '../../foundation/ui/Status.tsx'
import { describeState, type Dated } from './campaign-state.ts'

/** Icon and words, with the day that matters. */
export function CampaignStatus({ campaign }: { campaign: Dated }) {
  const formats = useFormats()
  const [now] = useState(() => new Date())
  const { tone, text } = describeState(campaign, formats, now)
  return <Status tone={tone}>{text}</Status>
}
