// A whole release from plain data: what follows from the answers, and from nothing else.
import { beforeAll, describe, expect, it } from 'vitest'
import { made, madeRound, type MadeCell } from '../../../../../test/support/made-round.ts'
import { draftRelease } from './draft-release.ts'
import { figureIndex } from './figure.ts'
import { hashOfInputs, releaseHashes, type ReleaseContent } from './release-document.ts'
import type { Round } from './round.ts'
import { loadSolver, type Solver } from './score-programme.ts'

let solver: Solver
beforeAll(async () => {
  solver = await loadSolver()
})

const asOf = '2026-11-15'
const departments = ['a', 'b', 'c'].map((id) => made(id))
const draftOf = (round: Round): ReleaseContent =>
  draftRelease({ round, departments, earlier: [], previous: null, asOf }, solver).content
const release = (cells: readonly MadeCell[], change: Partial<Round> = {}) =>
  draftOf(madeRound(cells, change))
const twelve = [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5]

describe('a draft of a release', () => {
  it('does not depend on the order in which anything was read', () => {
    const round = madeRound([
      { department: 'a', answers: twelve },
      { department: 'b', answers: [1, 1, 2, 3, 3, 2, 4] },
      { department: 'c', answers: [5, 4, 3] },
    ])
    const turned: Round = {
      ...round,
      responses: round.responses.toReversed(),
      strata: round.strata.toReversed(),
    }
    const hashOf = (of: Round) => releaseHashes(draftOf(of), hashOfInputs(of), null).hash
    expect(hashOf(turned)).toBe(hashOf(round))
  })

  it('tells a practice that few could answer for everybody only, and hides no department for it', () => {
    const rare: MadeCell = { department: 'a', answers: [2, 3, 1], except: {} }
    const other: MadeCell = {
      department: 'a',
      answers: [1, 2, 3, 4, 2, 3],
      except: { 'AC3.a': { kind: 'na' } },
    }
    const content = release([rare, other, { department: 'b', answers: twelve }])
    const find = figureIndex(content.figures)
    expect(find('a', 'ACCS')).toMatchObject({ status: 'shown', n: 9 })
    expect(find('a', 'AC3')).toMatchObject({ status: 'hidden', reason: 'organisation-only' })
    expect(find('all', 'AC3')).toMatchObject({ status: 'shown', n: 15 })
  })

  it('shows a group at one end of the scale by its level only', () => {
    const content = release([
      { department: 'a', answers: [5, 5, 5, 5, 5, 5] },
      { department: 'b', answers: twelve },
    ])
    const figure = figureIndex(content.figures)('a', 'SKILL')
    expect(figure).toMatchObject({ status: 'band-only', n: 6, level: 5, value: null, sd: null })
    expect(content.distributions.filter(({ groupId }) => groupId === 'a')).toEqual([])
  })

  it('holds the level of a dimension back by its gate, not its score', () => {
    const content = release([
      {
        department: 'a',
        answers: [4, 5, 4, 5, 4, 5, 4],
        except: { 'RE2.a': { kind: 'answered', value: 1 } },
      },
      { department: 'b', answers: twelve },
    ])
    const figure = figureIndex(content.figures)('a', 'RESP')
    expect(figure).toMatchObject({ level: 2, uncappedLevel: 3, cappedBy: ['RE2'] })
    expect(figure.value).toBeGreaterThan(60)
  })

  it('gives the organisation no level while groups with answers stand for under 60 % of it', () => {
    const content = release([
      { department: 'a', answers: twelve },
      { department: 'b', answers: [], people: 10 },
    ])
    const figure = figureIndex(content.figures)('all', 'people-index')
    expect(figure.coverage).toBeCloseTo(12 / 22, 9)
    expect(figure).toMatchObject({ status: 'shown', level: null, certainty: null })
    expect(content.findings.map(({ code }) => code)).toContain('low-coverage')
  })

  it('weights the organisation by headcount over shown departments', () => {
    const content = release([
      { department: 'a', answers: twelve, people: 60 },
      { department: 'b', answers: [4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3], people: 12 },
    ])
    const find = figureIndex(content.figures)
    const [a, b, all] = ['a', 'b', 'all'].map((id) => find(id, 'SKILL'))
    const weighted = (60 * (a?.value ?? 0) + 12 * (b?.value ?? 0)) / 72
    expect(all?.value).toBeCloseTo(weighted, 9)
    expect(all?.mean).toBeCloseTo(((a?.value ?? 0) + (b?.value ?? 0)) / 2, 9)
  })

  it('does not weight what an open link brought in, and gives it no level', () => {
    const content = release([{ department: 'a', answers: twelve }], { hasShareLink: true })
    expect(content.quality).toMatchObject({
      isWeighted: false,
      isOpenLink: true,
      ratePercent: null,
    })
    expect(figureIndex(content.figures)('all', 'SKILL')).toMatchObject({ level: null })
  })

  it('says nothing about a handful of careless answers', () => {
    const cells: MadeCell[] = [{ department: 'a', answers: twelve }]
    const hurried = (count: number) => {
      const round = madeRound(cells)
      return draftOf({
        ...round,
        responses: round.responses.map((each, index) => ({ ...each, isFast: index < count })),
      }).quality
    }
    expect(hurried(4).carelessPercent).toBeNull()
    expect(hurried(6).carelessPercent).toBe(50)
  })

  it('says when those who answered late differ', () => {
    const round = madeRound([
      {
        department: 'a',
        answers: [...Array(10).fill(1), ...Array(10).fill(2), ...Array(10).fill(4)],
      },
    ])
    const dated = {
      ...round,
      responses: round.responses.map((each, index) => ({
        ...each,
        sentOn: `2026-11-${String(1 + Math.floor(index / 10)).padStart(2, '0')}`,
      })),
    }
    expect(draftOf(dated).quality.lateAnswersDiffer).toBe(true)
    expect(draftOf(round).quality.lateAnswersDiffer).toBeNull()
  })

  it('shows nothing at all of nobody', () => {
    const content = release([{ department: 'a', answers: [], people: 20 }])
    const numbers = content.figures.filter(({ status }) => status !== 'hidden')
    expect([numbers, content.distributions, content.comments, content.answers]).toEqual([
      [],
      [],
      [],
      null,
    ])
  })
})
