// What the addresses of these pages hold besides the path. Values nobody knows are left out.
import { readId, readText, readWord, type RawSearch } from '../../foundation/address/search.ts'
import type { DepartmentType, RoleBand } from './data.ts'
import { departmentTypeNames, roleBandNames } from '../organisations/words/terms.ts'

export const listStates = ['draft', 'running', 'closed'] as const

/** The list of assessments: which of them, and part of a name. */
export type AssessmentsSearch = {
  state?: (typeof listStates)[number] | undefined
  find?: string | undefined
}

/** Reads the address of the list of assessments. */
export function readAssessmentsSearch(raw: RawSearch): AssessmentsSearch {
  return { state: readWord(listStates, raw['state']), find: readText(raw['find']) }
}

const waysToAdd = ['list', 'directory', 'file', 'link'] as const
export type WayToAdd = (typeof waysToAdd)[number]

/** Setting up: the draft, the form a new one begins with, and how people are added. */
export type SetupSearch = {
  draft?: string | undefined
  form?: string | undefined
  add?: WayToAdd | undefined
}

/** Reads the address of the page that sets up. */
export function readSetupSearch(raw: RawSearch): SetupSearch {
  return {
    draft: readId(raw['draft']),
    form: readText(raw['form']),
    add: readWord(waysToAdd, raw['add']),
  }
}

/** A list of people: part of a name or address, and after whom the list goes on. */
export type PeopleSearch = { find?: string | undefined; after?: string | undefined }

/** Reads the address of a list of people. */
export function readPeopleSearch(raw: RawSearch): PeopleSearch {
  return { find: readText(raw['find']), after: readText(raw['after']) }
}

/** Whom an assessment asks: the list of people, and how some are added beside it. */
export type WhomSearch = PeopleSearch & { add?: WayToAdd | undefined }

/** Reads the address of the page on whom an assessment asks. */
export function readWhomSearch(raw: RawSearch): WhomSearch {
  return { ...readPeopleSearch(raw), add: readWord(waysToAdd, raw['add']) }
}

export const practiceViews = ['mine', 'unowned'] as const

/** The practices: all, one's own, or those without an owner. */
export type PracticesSearch = { show?: (typeof practiceViews)[number] | undefined }

/** Reads the address of the list of practices. */
export function readPracticesSearch(raw: RawSearch): PracticesSearch {
  return { show: readWord(practiceViews, raw['show']) }
}

/** The questions of a form: for whom. */
export type TemplateSearch = {
  department?: DepartmentType | undefined
  band?: RoleBand | undefined
}

/** Reads the address of a form's questions. */
export function readTemplateSearch(raw: RawSearch): TemplateSearch {
  return {
    department: readWord(keysOf(departmentTypeNames), raw['department']),
    band: readWord(keysOf(roleBandNames), raw['band']),
  }
}

function keysOf<K extends string>(names: Record<K, string>): K[] {
  // Object.keys loses the key type; the table is a constant.
  return Object.keys(names) as K[]
}
