// Items of the roadmap: owner, state, tasks, evidence, what was spent, history.
import * as z from 'zod'
import { contract } from '../../../foundation/contract/contract.ts'
import { day, id, line, pageOf, pageQuery } from '../../../foundation/contract/shapes.ts'
import { roadmapProblems } from './problems.ts'
import { HistoryEntry, RoadmapItemDetail } from './shapes.ts'
import { itemMoves } from './terms.ts'

const params = z.object({ itemId: id })
const taskParams = z.object({ itemId: id, taskId: id })
const weeks = z.number().int().min(1).max(104)
const amount = z.number().int().min(0).max(1_000_000_000_000)
const base = {
  permission: 'roadmap.work',
  purpose: 'generate-advice',
  output: RoadmapItemDetail,
} as const

const Task = z.strictObject({ text: line(500), weeks })

export const itemsContract = contract({
  getItem: {
    ...base,
    method: 'GET',
    path: '/roadmap/items/{itemId}',
    permission: 'roadmap.read',
    summary: 'Read an item with its tasks and evidence',
    params,
  },
  updateItem: {
    ...base,
    method: 'PATCH',
    path: '/roadmap/items/{itemId}',
    permission: 'roadmap.edit',
    summary: 'Change title, owner, start or needs of an item',
    params,
    body: z
      .strictObject({
        title: line(200),
        ownerId: id.nullable(),
        startsOn: day,
        needs: z.array(id).max(50),
      })
      .partial(),
    problems: [roadmapProblems['circular-needs'], roadmapProblems['move-refused']],
  },
  moveItem: {
    ...base,
    method: 'POST',
    path: '/roadmap/items/{itemId}/moves',
    summary: 'Start, block, unblock or drop an item',
    params,
    body: z
      .strictObject({ move: z.enum(itemMoves), reason: line(500).optional() })
      .refine(
        ({ move, reason }) => (move === 'block' || move === 'drop') === (reason !== undefined),
        {
          path: ['reason'],
          message: 'Blocking and dropping need a reason; the others have none.',
        },
      ),
    idempotent: true,
    problems: [roadmapProblems['move-refused'], roadmapProblems['no-owner']],
  },
  noteSpent: {
    ...base,
    method: 'PUT',
    path: '/roadmap/items/{itemId}/spent',
    summary: 'Note money and effort spent on an item so far',
    params,
    body: z.strictObject({
      cost: amount.describe('Minor units.'),
      effort: z.record(z.string().max(32), amount).describe('By pool; tenths of a person-day.'),
    }),
  },
  addTask: {
    ...base,
    method: 'POST',
    path: '/roadmap/items/{itemId}/tasks',
    summary: 'Add a task to an item',
    params,
    body: Task,
    status: 201,
    idempotent: true,
    problems: [roadmapProblems['too-many-tasks'], roadmapProblems['move-refused']],
  },
  changeTask: {
    ...base,
    method: 'PATCH',
    path: '/roadmap/items/{itemId}/tasks/{taskId}',
    summary: 'Rename, resize or tick a task',
    params: taskParams,
    body: Task.extend({ isFinished: z.boolean() }).partial(),
    problems: [roadmapProblems['move-refused']],
  },
  removeTask: {
    ...base,
    method: 'DELETE',
    path: '/roadmap/items/{itemId}/tasks/{taskId}',
    summary: 'Remove a task',
    params: taskParams,
    problems: [roadmapProblems['move-refused']],
  },
  orderTasks: {
    ...base,
    method: 'PUT',
    path: '/roadmap/items/{itemId}/tasks',
    summary: 'Put the tasks of an item in another order',
    params,
    body: z.strictObject({ taskIds: z.array(id).max(50) }),
    problems: [roadmapProblems['move-refused']],
  },
  submitEvidence: {
    ...base,
    method: 'POST',
    path: '/roadmap/items/{itemId}/evidence',
    summary: 'Submit evidence that an item is done',
    params,
    body: z.strictObject({
      title: line(200),
      url: z.url({ protocol: /^https?$/, error: 'Please give a web address.' }).max(2000),
    }),
    status: 201,
    idempotent: true,
    problems: [roadmapProblems['move-refused']],
  },
  reviewEvidence: {
    ...base,
    method: 'POST',
    path: '/roadmap/items/{itemId}/evidence/{evidenceId}/review',
    permission: 'roadmap.edit',
    summary: 'Accept or refuse evidence; accepted evidence closes the item',
    params: z.object({ itemId: id, evidenceId: id }),
    body: z.strictObject({
      isAccepted: z.boolean(),
      comment: z.string().trim().max(1000).nullable(),
    }),
    idempotent: true,
    problems: [
      roadmapProblems['own-evidence'],
      roadmapProblems['evidence-reviewed'],
      roadmapProblems['move-refused'],
    ],
  },
  listHistory: {
    method: 'GET',
    path: '/roadmap/items/{itemId}/history',
    permission: 'roadmap.read',
    purpose: 'generate-advice',
    summary: 'List what happened to an item, newest first',
    params,
    query: pageQuery,
    output: pageOf(HistoryEntry),
  },
})
