// Answers for results.
import { implement } from '../../foundation/contract/implement.ts'
import { readDepartmentResults } from './actions/departments.ts'
import { exportCsv, exportJson } from './actions/exports.ts'
import { forecastResults } from './actions/forecast.ts'
import { listResultItems, readItemResults } from './actions/items.ts'
import { listReleases, readResults } from './actions/overview.ts'
import { readNamedAnswers } from './actions/people.ts'
import { askForRelease, withholdComment } from './actions/release-again.ts'
import { readSum } from './actions/sum.ts'
import { readTrend } from './actions/trend.ts'
import { readWhoSeesWhat } from './actions/who-sees-what.ts'
import { resultsContract } from './contract.ts'

export const resultsRoutes = implement(resultsContract, {
  listReleases: (tx, context, { query }) => listReleases(tx, context, query),
  getResults: (tx, context, { params, query }) => readResults(tx, context, { ...params, ...query }),
  getDepartmentResults: (tx, context, { params, query }) =>
    readDepartmentResults(tx, context, { ...params, ...query }),
  listResultItems: (tx, context, { params, query }) =>
    listResultItems(tx, context, { ...params, ...query }),
  getItemResults: (tx, context, { params, query }) =>
    readItemResults(tx, context, { ...params, ...query }),
  getTrend: (tx, context, { query }) => readTrend(tx, context, query),
  getWhoSeesWhat: (tx, context, { params }) => readWhoSeesWhat(tx, context, params.campaignId),
  exportResultsCsv: (tx, context, { params, query }) =>
    exportCsv(tx, context, { ...params, ...query }),
  exportResultsJson: (tx, context, { params, query }) =>
    exportJson(tx, context, { ...params, ...query }),
  getSum: (tx, context, { params, query }) => readSum(tx, context, { ...params, ...query }),
  forecastResults: (tx, context, { body }) => forecastResults(tx, context, body),
  releaseAgain: (tx, context, { params }) => askForRelease(tx, context, params.campaignId),
  withholdComment: (tx, context, { params }) => withholdComment(tx, context, params),
  listNamedAnswers: (tx, context, { params, query }) =>
    readNamedAnswers(tx, context, { ...params, ...query }),
})
