// Tasks of an item: what has to be done, in which order, and what is finished. They make its progress.
import { given } from '../../../foundation/contract/given.ts'
import type { OrganisationContext } from '../../../foundation/context.ts'
import type { Tx } from '../../../foundation/db/doors.ts'
import { common, Problem } from '../../../foundation/problem.ts'
import { roadmapProblems } from '../contract/problems.ts'
import { deleteTask, insertTasks, updateItem, updateTask } from '../queries/items.ts'
import { isAllowedIn } from '../rules/item-acts.ts'
import { note, type Happening } from './history.ts'
import { readAgain } from './item-changes.ts'
import { holdItem, type OpenItem } from './loading.ts'

const mostTasks = 50

/** Adds a task at the end. Throws not-found, not-allowed, too-many-tasks, move-refused. */
export async function addTask(
  tx: Tx,
  context: OrganisationContext,
  { itemId, text, weeks }: { itemId: string; text: string; weeks: number },
) {
  const open = await holdOpenItem(tx, context, itemId)
  const { tasks } = open.item
  if (tasks.length >= mostTasks) throw new Problem(roadmapProblems['too-many-tasks'])
  const position = (tasks.at(-1)?.position ?? -1) + 1
  await insertTasks(tx, [{ organisationId: context.organisationId, itemId, position, text, weeks }])
  return finish(tx, context, { open, happening: { event: 'task added', detail: { text } } })
}

/** Renames, resizes or ticks a task. Throws not-found, not-allowed, move-refused. */
export async function changeTask(
  tx: Tx,
  context: OrganisationContext,
  {
    itemId,
    taskId,
    ...input
  }: {
    itemId: string
    taskId: string
    text?: string | undefined
    weeks?: number | undefined
    isFinished?: boolean | undefined
  },
) {
  const open = await holdOpenItem(tx, context, itemId)
  const change = given(input)
  const task = open.item.tasks.find((each) => each.taskId === taskId)
  if (!task) throw new Problem(common['not-found'])
  if (Object.keys(change).length > 0) await updateTask(tx, { itemId, taskId }, change)
  const detail = { text: task.text, ...change }
  return finish(tx, context, { open, happening: { event: 'task changed', detail } })
}

/** Removes a task. Throws not-found, not-allowed, move-refused. */
export async function removeTask(
  tx: Tx,
  context: OrganisationContext,
  { itemId, taskId }: { itemId: string; taskId: string },
) {
  const open = await holdOpenItem(tx, context, itemId)
  const task = open.item.tasks.find((each) => each.taskId === taskId)
  if (!task || !(await deleteTask(tx, { itemId, taskId }))) throw new Problem(common['not-found'])
  const happening = { event: 'task removed', detail: { text: task.text } } as const
  return finish(tx, context, { open, happening })
}

/** Puts the tasks in another order; each must be named once. Throws not-found, not-allowed, invalid-input, move-refused. */
export async function orderTasks(
  tx: Tx,
  context: OrganisationContext,
  { itemId, taskIds }: { itemId: string; taskIds: string[] },
) {
  const open = await holdOpenItem(tx, context, itemId)
  const own = open.item.tasks.map(({ taskId }) => taskId).toSorted()
  if (taskIds.toSorted().join() !== own.join())
    throw new Problem(common['invalid-input'], {
      fields: [{ path: 'taskIds', message: 'Name every task of the item once.' }],
    })
  for (const [position, taskId] of taskIds.entries())
    await updateTask(tx, { itemId, taskId }, { position })
  return finish(tx, context, { open, happening: { event: 'task changed' } })
}

/** An item to work on. What is over stays as it was. */
async function holdOpenItem(
  tx: Tx,
  context: OrganisationContext,
  itemId: string,
): Promise<OpenItem> {
  const open = await holdItem(tx, context, { itemId, right: 'work' })
  if (!isAllowedIn(open.item.row.state, 'change tasks'))
    throw new Problem(roadmapProblems['move-refused'])
  return open
}

async function finish(
  tx: Tx,
  context: OrganisationContext,
  { open, happening }: { open: OpenItem; happening: Omit<Happening, 'itemId'> },
) {
  const { itemId, roadmapId } = open.item.row
  await updateItem(tx, itemId, { changedAt: context.now })
  await note(tx, context, { roadmapId, happenings: [{ itemId, ...happening }] })
  return readAgain(tx, context, itemId)
}
