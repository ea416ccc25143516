// What the pages of the roadmap ask of the server and change there.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { addressOf, call, organisationSlug } from '../../foundation/api/call.ts'
import type { Input, Output } from '../../foundation/api/routes.ts'
import { queryClient } from '../../foundation/query/client.ts'

type Whole = Output<'GET /roadmap'>
export type Roadmap = NonNullable<Whole['roadmap']>
export type Item = Whole['items'][number]
export type ItemDetail = Output<'GET /roadmap/items/{itemId}'>
export type ItemState = Item['state']
export type Warning = Item['warnings'][number]
export type Task = ItemDetail['taskList'][number]
export type Evidence = ItemDetail['evidence'][number]
export type HistoryEntry = Output<'GET /roadmap/items/{itemId}/history'>['items'][number]
export type Realised = Output<'GET /roadmap/realised'>
export type RealisedRound = Realised['rounds'][number]
export type RealisedLift = RealisedRound['lifts'][number]
export type RealisedInitiative = RealisedRound['initiatives'][number]
export type Schedule = Roadmap['schedule']
export type Move = Input<'POST /roadmap/items/{itemId}/moves'>['body']['move']
export type ItemChange = Input<'PATCH /roadmap/items/{itemId}'>['body']

const key = (...parts: unknown[]) => ['roadmaps', organisationSlug(), ...parts]

const refresh = () => queryClient.invalidateQueries({ queryKey: key() })

/** The roadmap with the items one may see. */
export const roadmapQuery = () =>
  queryOptions({
    queryKey: key('roadmap'),
    queryFn: ({ signal }) => call('GET /roadmap', {}, signal),
  })

/** One item with tasks and evidence. */
export const itemQuery = (itemId: string) =>
  queryOptions({
    queryKey: key('item', itemId),
    queryFn: ({ signal }) => call('GET /roadmap/items/{itemId}', { params: { itemId } }, signal),
  })

/** One page of what happened to an item, newest first. */
export const historyQuery = (itemId: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: key('item', itemId, 'history', cursor),
    queryFn: ({ signal }) =>
      call(
        'GET /roadmap/items/{itemId}/history',
        { params: { itemId }, query: { limit: 20, ...(cursor !== undefined && { cursor }) } },
        signal,
      ),
    placeholderData: keepPreviousData,
  })

/** What was planned against what came of it in later rounds. */
export const realisedQuery = () =>
  queryOptions({
    queryKey: key('realised'),
    queryFn: ({ signal }) => call('GET /roadmap/realised', {}, signal),
  })

/** Revisions, newest first. */
export const revisionsQuery = () =>
  queryOptions({
    queryKey: key('revisions'),
    queryFn: ({ signal }) => call('GET /roadmap/revisions', {}, signal),
  })

/** A revision as it was adopted. */
export const revisionQuery = (number: string) =>
  queryOptions({
    queryKey: key('revisions', number),
    queryFn: ({ signal }) =>
      call('GET /roadmap/revisions/{number}', { params: { number } }, signal),
    staleTime: Infinity,
  })

/** What scheduling the open items again would move. */
export const reschedulingQuery = () =>
  queryOptions({
    queryKey: key('rescheduling'),
    queryFn: ({ signal }) => call('GET /roadmap/schedule', {}, signal),
  })

/** Renames the roadmap or changes its closed weeks. */
export async function changeRoadmap(body: Input<'PATCH /roadmap'>['body']): Promise<void> {
  await call('PATCH /roadmap', { body })
  await refresh()
}

/** Schedules the open items again; how many moved. */
export async function reschedule(): Promise<number> {
  const { moves } = await call('POST /roadmap/schedule', {})
  await refresh()
  return moves.length
}

/** Changes title, owner, start or needs of an item. */
export async function changeItem(itemId: string, body: ItemChange): Promise<void> {
  await done(await call('PATCH /roadmap/items/{itemId}', { params: { itemId }, body }))
}

/** Starts, blocks, unblocks or drops an item. */
export async function moveItem(itemId: string, move: Move, reason?: string): Promise<void> {
  const body = { move, ...(reason !== undefined && { reason }) }
  await done(await call('POST /roadmap/items/{itemId}/moves', { params: { itemId }, body }))
}

/** Notes what was spent on an item so far. */
export async function noteSpent(
  itemId: string,
  body: Input<'PUT /roadmap/items/{itemId}/spent'>['body'],
): Promise<void> {
  await done(await call('PUT /roadmap/items/{itemId}/spent', { params: { itemId }, body }))
}

/** Adds a task to an item. */
export async function addTask(
  itemId: string,
  body: Input<'POST /roadmap/items/{itemId}/tasks'>['body'],
): Promise<void> {
  await done(await call('POST /roadmap/items/{itemId}/tasks', { params: { itemId }, body }))
}

type TaskPlace = { itemId: string; taskId: string }

/** Renames, resizes or ticks a task. */
export async function changeTask(
  params: TaskPlace,
  body: Input<'PATCH /roadmap/items/{itemId}/tasks/{taskId}'>['body'],
): Promise<void> {
  await done(await call('PATCH /roadmap/items/{itemId}/tasks/{taskId}', { params, body }))
}

/** Removes a task. */
export async function removeTask(params: TaskPlace): Promise<void> {
  await done(await call('DELETE /roadmap/items/{itemId}/tasks/{taskId}', { params }))
}

/** Puts the tasks of an item in another order. */
export async function orderTasks(itemId: string, taskIds: string[]): Promise<void> {
  const params = { itemId }
  await done(await call('PUT /roadmap/items/{itemId}/tasks', { params, body: { taskIds } }))
}

/** Submits evidence that an item is done. */
export async function submitEvidence(
  itemId: string,
  body: Input<'POST /roadmap/items/{itemId}/evidence'>['body'],
): Promise<void> {
  await done(await call('POST /roadmap/items/{itemId}/evidence', { params: { itemId }, body }))
}

/** Accepts or refuses evidence. */
export async function reviewEvidence(
  params: { itemId: string; evidenceId: string },
  body: Input<'POST /roadmap/items/{itemId}/evidence/{evidenceId}/review'>['body'],
): Promise<void> {
  await done(
    await call('POST /roadmap/items/{itemId}/evidence/{evidenceId}/review', { params, body }),
  )
}

/** Addresses of the files. */
export const exportAddress = {
  items: () => addressOf('GET /roadmap/initiatives.csv'),
  dependencies: () => addressOf('GET /roadmap/dependencies.csv'),
  realised: () => addressOf('GET /roadmap/realised.csv'),
  everything: () => addressOf('GET /roadmap/roadmap.json'),
  tasks: () => addressOf('GET /roadmap/tasks.ics'),
  events: () => addressOf('GET /roadmap/events.ics'),
}

/** Shows the item as the server now has it; everything else is asked for again. */
async function done(item: ItemDetail): Promise<void> {
  queryClient.setQueryData(itemQuery(item.itemId).queryKey, item)
  await refresh()
}
