// A claim is kept as it was given, and counts say what is still open.
import { expect, test } from 'vitest'
import type { PracticeWork, Question } from '../data.ts'
import { answeredQuestions, claimFields, practicesIn, readClaim } from './practice-work.ts'

const question: Question = {
  itemId: 'GO1.a',
  practice: 'GO1',
  type: 'coverage',
  text: '',
  case: null,
  examples: null,
  why: null,
  artefacts: null,
  options: [
    { value: 'none', label: 'None' },
    { value: 3, label: 'Half' },
  ],
  mayNotKnow: true,
  mayNotApply: true,
}
const sent = (...answers: [string, string][]) => {
  const fields = new FormData()
  answers.forEach(([name, value]) => fields.append(name, value))
  return fields
}
const practice = (over: Partial<PracticeWork>): PracticeWork => ({
  practice: 'GO1',
  name: '',
  dimension: 'GOV',
  isGate: false,
  owners: [],
  isMine: false,
  questions: [question],
  claims: [],
  artefacts: [],
  ...over,
})

test.each([
  { fields: sent(['answer', '1']), answer: { kind: 'answered', value: 3 } as const },
  { fields: sent(['answer', '0']), answer: { kind: 'answered', value: 'none' } as const },
  { fields: sent(['answer', 'dk']), answer: { kind: 'dk' } as const },
  {
    fields: sent(['answer', 'na'], ['reason', 'No suppliers']),
    answer: { kind: 'na', reason: 'No suppliers' } as const,
  },
  { fields: sent(), answer: { kind: 'missing' } as const },
])('reads $answer.kind from a form and shows it again', ({ fields, answer }) => {
  expect(readClaim(question, fields)).toEqual(answer)
  expect(claimFields(question, answer)).toEqual(fields.getAll('answer'))
})

test('reads a typed number as a number and several picks as their values', () => {
  expect(readClaim({ ...question, options: [] }, sent(['answer', '12.5']))).toEqual({
    kind: 'answered',
    value: 12.5,
  })
  expect(readClaim({ ...question, type: 'multi' }, sent(['answer', '0'], ['answer', '1']))).toEqual(
    { kind: 'answered', value: ['none', '3'] },
  )
})

test('does not count an answer that was taken back', () => {
  const claim = { itemId: 'GO1.a', memberId: '', name: null, updatedAt: '' }
  expect(answeredQuestions(practice({ claims: [{ ...claim, answer: { kind: 'missing' } }] }))).toBe(
    0,
  )
  expect(answeredQuestions(practice({ claims: [{ ...claim, answer: { kind: 'dk' } }] }))).toBe(1)
})

test('finds own practices and those nobody answers for', () => {
  const mine = practice({ practice: 'A', isMine: true, owners: [{ memberId: '1', name: 'Mara' }] })
  const open = practice({ practice: 'B' })
  expect(practicesIn([mine, open], { show: 'mine' })).toEqual([mine])
  expect(practicesIn([mine, open], { show: 'unowned' })).toEqual([open])
  expect(practicesIn([mine, open], {})).toHaveLength(2)
})
