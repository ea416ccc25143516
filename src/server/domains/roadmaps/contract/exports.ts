// The roadmap as files: tables, calendars, everything.
import { contract } from '../../../foundation/contract/contract.ts'
import { roadmapProblems } from './problems.ts'

const base = {
  method: 'GET',
  permission: 'advice.read',
  purpose: 'generate-advice',
  problems: [roadmapProblems['no-roadmap']],
} as const
const csv = 'text/csv; charset=utf-8'
const calendar = 'text/calendar; charset=utf-8'

export const exportsContract = contract({
  exportInitiatives: {
    ...base,
    path: '/roadmap/initiatives.csv',
    summary: 'Download the items of the roadmap as CSV',
    file: csv,
  },
  exportDependencies: {
    ...base,
    path: '/roadmap/dependencies.csv',
    summary: 'Download what waits for what as CSV',
    file: csv,
  },
  exportEverything: {
    ...base,
    path: '/roadmap/roadmap.json',
    summary: 'Download plan and roadmap as JSON',
    file: 'application/json',
  },
  exportTasks: {
    ...base,
    path: '/roadmap/tasks.ics',
    summary: 'Download the items as calendar tasks with their dependencies',
    file: calendar,
  },
  exportEvents: {
    ...base,
    path: '/roadmap/events.ics',
    summary: 'Download the items as all-day events, for calendars without tasks',
    file: calendar,
  },
})
