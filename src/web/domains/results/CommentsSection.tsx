// Comments of ten people or more, mixed and cut off from scores; else why there are none.
import { Section } from '../../foundation/ui/Section.tsx'
import type { Group, Overview } from './data.ts'
import { commentsWithheld } from './words.ts'

export function CommentsSection({
  comments,
  groups,
}: {
  comments: Overview['comments']
  groups: readonly Group[]
}) {
  return (
    <Section title="Comments" note="In no order, apart from any score">
      {comments.withheld !== null && (
        <p className="text-ink-2">{commentsWithheld[comments.withheld]}</p>
      )}
      {comments.withheld === null && comments.items.length === 0 && (
        <p className="text-ink-2">Nobody left a comment.</p>
      )}
      <ul className="border-t border-line">
        {comments.items.map(({ position, body, groupId }) => {
          const group = groups.find((each) => each.groupId === groupId)
          return (
            <li key={position} className="max-w-measure border-b border-line py-3">
              {body}
              {group && <span className="ms-2 text-13 text-ink-3">{group.name}</span>}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
