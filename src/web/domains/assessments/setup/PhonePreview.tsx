// The first page of the questions as people see it on a phone, drawn from the form itself.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormats } from '../../../foundation/ui/formats.ts'
import { useSession } from '../../../foundation/session/session.ts'
import { Skeleton } from '../../../foundation/ui/Skeleton.tsx'
import { questionsQuery, templatesQuery, type Question } from '../data.ts'
import { windowOf } from '../schedule.ts'
import { PartFailure } from '../PartFailure.tsx'
import { words } from '../words/setup.ts'
import { readerNames } from '../words/terms.ts'
import type { Settings } from './settings.ts'

/** A picture of a page, not the page: nothing in it can be pressed. */
export function PhonePreview({ settings }: { settings: Settings }) {
  const { asked, minutes, error, refetch } = useAsked(settings)
  const first = asked?.[0]
  return (
    <figure className="mx-auto w-full max-w-80">
      <figcaption className="mb-2 text-13 text-ink-3">{words.preview}</figcaption>
      <div className="rounded-dialog border border-control bg-paper px-4 py-5 text-14">
        {error && (
          <PartFailure title={words.previewFailed} error={error} onRetry={() => void refetch()} />
        )}
        {!error && !first && <Skeleton of={words.preview.toLowerCase()} rows={12} />}
        {asked && first && (
          <>
            <Beginning settings={settings} count={asked.length} minutes={minutes} />
            <p className="figures mt-4 text-13 text-ink-3">{words.oneOf(asked.length)}</p>
            <AskedQuestion question={first} />
          </>
        )}
      </div>
    </figure>
  )
}

/** The questions with or without cases; the form says how long it takes without, its preview with them. */
function useAsked({ formId, hasScenarios }: Settings) {
  const { data, error, refetch } = useQuery(questionsQuery(formId))
  const forms = useSuspenseQuery(templatesQuery()).data.items
  const form = forms.find((each) => each.formId === formId)
  return {
    asked: data?.questions.filter(({ type }) => hasScenarios || type !== 'scenario'),
    minutes: (hasScenarios ? data?.minutes : form?.minutes.least) ?? 1,
    error,
    refetch,
  }
}

type BeginningProps = { settings: Settings; count: number; minutes: number }

function Beginning({ settings, count, minutes }: BeginningProps) {
  const formats = useFormats()
  const [now] = useState(() => new Date())
  const { organisation } = useSession()
  const { name, note, mode, k, readers } = settings
  const mayRead = formats.list(readers.map((reader) => readerNames[reader])) || words.nobodyElse
  const until = formats.date(windowOf(settings, now).closes)
  return (
    <>
      <p className="text-18 font-bold">{name || words.untitled}</p>
      <div className="mt-2 flex flex-col gap-1.5 border-s-2 border-accent ps-3 text-13 text-ink-2">
        <p>
          {words.asksHow(organisation.name)} {note}
        </p>
        <p>{words.promise(mode, k, mayRead)}</p>
        <p>{words.length(count, minutes, until)}</p>
      </div>
    </>
  )
}

function AskedQuestion({ question }: { question: Question }) {
  const refusals = [
    ...(question.mayNotKnow ? [words.doNotKnow] : []),
    ...(question.mayNotApply ? [words.doesNotApply] : []),
    words.preferNot,
  ]
  return (
    <>
      <p className="mt-1 font-medium">{question.text}</p>
      <ol className="mt-3 flex flex-col gap-1.5">
        {question.options.map(({ value, label }, index) => (
          <li
            key={value}
            className="flex items-center gap-2.5 rounded-control border border-control bg-surface px-3 py-2"
          >
            <span aria-hidden className="size-4 shrink-0 rounded-full border border-control" />
            <span className="grow">{label}</span>
            <span aria-hidden className="figures text-13 text-ink-3">
              {index + 1}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-13 text-ink-3">{refusals.join(' · ')}</p>
    </>
  )
}
