// What the pages of recommendations ask of the server and change there.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call, organisationSlug } from '../../foundation/api/call.ts'
import type { Input, Output } from '../../foundation/api/routes.ts'
import { queryClient } from '../../foundation/query/client.ts'

export type PlanningState = Output<'GET /planning'>
export type Settings = PlanningState['settings']
export type Basis = PlanningState['basis']
export type PlanSummary = Output<'GET /plans'>['items'][number]
export type Plan = Output<'GET /plans/{planId}'>
export type Initiative = Plan['items'][number]
export type Reason = Initiative['reasons'][number]
export type Decision = Output<'GET /plans/{planId}/decisions'>['items'][number]
export type DecisionKind = Decision['kind']
export type Difference = Output<'POST /plans/{planId}/difference'>
export type Change = Input<'POST /plans/{planId}/difference'>['body']
export type Adaptation = NonNullable<Decision['change']>
export type Catalogue = Output<'GET /planning/catalogue'>
export type CatalogueInitiative = Catalogue['initiatives'][number]
export type SchedulePreview = Output<'POST /roadmap/preview'>
export type FittingPlan = Output<'GET /roadmap/fitting/{planId}'>
export type RevisionDifference = Output<'GET /roadmap/difference/{planId}'>

const key = (...parts: unknown[]) => ['planning', organisationSlug(), ...parts]
/** What was only computed and not stored: nothing that changes makes it be asked for again. */
const trialKey = (...parts: unknown[]) => ['planning-trials', organisationSlug(), ...parts]
const pollMs = 1500

/** Everything about plans is asked for again. */
const refresh = () => queryClient.invalidateQueries({ queryKey: key() })
const refreshRoadmap = () =>
  queryClient.invalidateQueries({ queryKey: ['roadmaps', organisationSlug()] })

/** The settings, and what a plan would rest on. */
export const planningQuery = () =>
  queryOptions({
    queryKey: key('settings'),
    queryFn: ({ signal }) => call('GET /planning', {}, signal),
  })

/** Plans, newest first. */
export const plansQuery = () =>
  queryOptions({
    queryKey: key('plans'),
    queryFn: ({ signal }) => call('GET /plans', { query: { limit: 100 } }, signal),
  })

/** One plan; asked for again until its reasons and its outlook are computed. */
export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: key('plan', planId),
    queryFn: ({ signal }) => call('GET /plans/{planId}', { params: { planId } }, signal),
    refetchInterval: ({ state }) => (state.data && isUnfinished(state.data) ? pollMs : false),
  })

/** Decisions on a plan and those it came from, newest first. */
export const decisionsQuery = (planId: string) =>
  queryOptions({
    queryKey: key('plan', planId, 'decisions'),
    queryFn: ({ signal }) => call('GET /plans/{planId}/decisions', { params: { planId } }, signal),
  })

/** The catalogue of initiatives. */
export const catalogueQuery = () =>
  queryOptions({
    queryKey: key('catalogue'),
    queryFn: ({ signal }) => call('GET /planning/catalogue', {}, signal),
    staleTime: Infinity,
  })

/** The plan solved again with a change; nothing is saved. */
export const differenceQuery = (planId: string, change: Change) =>
  queryOptions({
    queryKey: trialKey(planId, 'difference', change),
    queryFn: ({ signal }) =>
      call('POST /plans/{planId}/difference', { params: { planId }, body: change }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })

/** Whether there is a roadmap already. */
export const roadmapQuery = () =>
  queryOptions({
    queryKey: ['roadmaps', organisationSlug(), 'roadmap'],
    queryFn: ({ signal }) => call('GET /roadmap', {}, signal),
  })

/** How a plan would lie in the calendar. */
export const schedulePreviewQuery = (body: Input<'POST /roadmap/preview'>['body']) =>
  queryOptions({
    queryKey: trialKey('schedule', body),
    queryFn: ({ signal }) => call('POST /roadmap/preview', { body }, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })

/** The best plan that ends in time, when one does not. */
export const fittingQuery = (planId: string) =>
  queryOptions({
    queryKey: trialKey(planId, 'fitting'),
    queryFn: ({ signal }) => call('GET /roadmap/fitting/{planId}', { params: { planId } }, signal),
    staleTime: Infinity,
  })

/** What revising the roadmap by a plan would change. */
export const revisionQuery = (planId: string) =>
  queryOptions({
    queryKey: trialKey(planId, 'revision'),
    queryFn: ({ signal }) =>
      call('GET /roadmap/difference/{planId}', { params: { planId } }, signal),
    staleTime: 0,
  })

/** Saves the settings as a draft. */
export async function saveSettings(body: Settings): Promise<void> {
  const state = await call('PUT /planning/settings', { body })
  queryClient.setQueryData(planningQuery().queryKey, state)
}

/** Computes a plan, or finds the one made for the same settings; its id. */
export async function makePlan(body: Settings): Promise<string> {
  const plan = await call('POST /plans', { body })
  queryClient.setQueryData(planQuery(plan.planId).queryKey, plan)
  await refresh()
  return plan.planId
}

/** Computes a plan that goes on from the roadmap; its id. */
export async function planFromRoadmap(settings: Settings): Promise<string> {
  const { planId } = await call('POST /roadmap/replan', { body: { settings } })
  await refresh()
  return planId
}

/** Makes the best plan that ends in time in the place of one that does not; its id. */
export async function takeFittingPlan(planId: string): Promise<string> {
  const made = await call('POST /roadmap/fitting', { body: { planId } })
  await refresh()
  return made.planId
}

/** Decides on one initiative of a plan; the id of the plan that then stands. */
export async function decide(
  planId: string,
  body: Input<'POST /plans/{planId}/decisions'>['body'],
): Promise<string> {
  const decided = await call('POST /plans/{planId}/decisions', { params: { planId }, body })
  await refresh()
  return decided.planId
}

/** Makes a plan the roadmap. */
export async function adoptPlan(body: Input<'POST /roadmap'>['body']): Promise<void> {
  await call('POST /roadmap', { body })
  await Promise.all([refresh(), refreshRoadmap()])
}

/** Revises the roadmap by a plan. */
export async function reviseRoadmap(planId: string, reason: string): Promise<void> {
  await call('POST /roadmap/revisions', { body: { planId, reason } })
  await Promise.all([refresh(), refreshRoadmap()])
}

/** A plan without a choice is never explained. */
function isUnfinished({ state, status, explanation, outlook }: Plan): boolean {
  if (state === 'computing') return true
  return status !== 'infeasible' && (explanation === null || outlook === null)
}
