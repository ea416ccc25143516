// The language of conditions: what it means, where it fails, and that nothing else can go wrong.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expression, ExpressionError, parseExpression } from './expression.ts'
import { evaluateExpression, expressionReferences } from './expression-value.ts'

const facts = {
  answers: { 'RE2.a': 3, 'PR1.a': 'six_fourteen', 'RE2.b': ['names', 'prices'] },
  profile: { role: 'manager', employees: 40, builds_models: true },
}

const holds = (source: string) => evaluateExpression(parseExpression(source), facts)

describe('meaning', () => {
  it.each([
    ["RE2.a >= 2 and not (profile.role == 'executive')", true],
    ['RE2.a == 3', true],
    ['RE2.a != 3', false],
    ['RE2.a < 3 or RE2.a > 2', true],
    ['2 <= RE2.a', true],
    ["profile.role in ['head', 'manager']", true],
    ["RE2.b in ['prices']", true],
    ["RE2.b in ['terms']", false],
    ['profile.builds_models', true],
    ['profile.employees >= -1.5', true],
    ["PR1.a == 'six_fourteen'", true],
    ["RE2.a == '3'", false],
    ["PR1.a > 'a'", false],
    ['true or false and false', true],
    ['not true or true', true],
    ['not (true or true)', false],
  ])('%s is %s', (source, expected) => {
    expect(holds(source)).toBe(expected)
  })

  it('counts every comparison with something not answered as false', () => {
    for (const operator of ['==', '!=', '>=', '<=', '>', '<']) {
      expect(holds(`CU1.a ${operator} 1`)).toBe(false)
    }
    expect(holds('CU1.a in [1]')).toBe(false)
    expect(holds('not CU1.a == 1')).toBe(true)
  })

  it('never reaches what every object inherits', () => {
    expect(holds('profile.constructor != 1')).toBe(false)
  })

  it('lists what it refers to', () => {
    expect(
      expressionReferences(parseExpression("RE2.a > 1 and (profile.role == 'x' or PR1.a in [1])")),
    ).toEqual({ items: ['RE2.a', 'PR1.a'], profile: ['role'] })
  })
})

describe('faults', () => {
  it.each([
    ['', 0],
    ['RE2.a >=', 8],
    ['RE2.a = 3', 6],
    ['RE2.a >= 2 and', 14],
    ['RE2.a 3', 6],
    ['(RE2.a == 1', 11],
    ['RE2.a in []', 10],
    ['RE2.a in [PR1.a]', 10],
    ['RE2.a in 3', 9],
    ['exec(1)', 0],
    ['RE2.a == `x`', 9],
    ['RE2.a == "x', 9],
    ['RE2.a + 1 == 2', 6],
    ['1 == 2 == 3', 7],
    ['re2.a == 1', 0],
    ['nothing', 0],
  ])('says where %j breaks', (source, position) => {
    expect(() => parseExpression(source)).toThrow(
      expect.objectContaining({ position, name: 'Error' }) as Error,
    )
    expect(() => parseExpression(source)).toThrow(ExpressionError)
  })

  it('nests eight deep and no deeper, by brackets and by not', () => {
    expect(holds(`${'('.repeat(8)}true${')'.repeat(8)}`)).toBe(true)
    expect(holds(`${'not '.repeat(8)}true`)).toBe(true)
    expect(() => parseExpression(`${'('.repeat(9)}true${')'.repeat(9)}`)).toThrow(/8 deep/)
    expect(() => parseExpression(`${'not '.repeat(9)}true`)).toThrow(/8 deep/)
  })

  it('refuses more than 500 characters', () => {
    expect(() => parseExpression(`${'true and '.repeat(60)}true`)).toThrow(/500/)
  })
})

describe('properties', () => {
  it('reads back every tree it can write', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        fc.pre(print(tree).length <= 500)
        expect(parseExpression(print(tree))).toEqual(tree)
      }),
      { numRuns: 2000 },
    )
  })

  it('obeys De Morgan on any two conditions', () => {
    fc.assert(
      fc.property(comparisons, comparisons, (left, right) => {
        const [a, b] = [print(left), print(right)]
        expect(holds(`not (${a} and ${b})`)).toBe(holds(`not ${a} or not ${b}`))
      }),
    )
  })

  it('throws nothing but ExpressionError, whatever the text', () => {
    const scraps = fc.array(
      fc.constantFrom(
        'RE2.a',
        'profile.role',
        'and',
        'or',
        'not',
        'in',
        '(',
        ')',
        '[',
        ']',
        ',',
        '==',
        '<',
        '3',
        "'a'",
        'true',
        ' ',
        '"',
        '.',
        '-',
        '€',
      ),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          scraps.map((each) => each.join(' ')),
          fc.string(),
        ),
        (source) => {
          try {
            evaluateExpression(parseExpression(source), facts)
          } catch (cause) {
            expect(cause).toBeInstanceOf(ExpressionError)
          }
        },
      ),
      { numRuns: 5000 },
    )
  })
})

const literals = fc.oneof(
  fc.integer({ min: -99, max: 99 }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.boolean(),
  fc.constantFrom('', 'executive', 'or', 'a b'),
)
const operands = fc.oneof(
  literals.map((value) => ({ kind: 'literal' as const, value })),
  fc.constantFrom('RE2.a', 'PR1.a', 'CU1.a').map((id) => ({ kind: 'item' as const, id })),
  fc.constantFrom('role', 'employees').map((field) => ({ kind: 'profile' as const, field })),
)
const comparisons: fc.Arbitrary<Expression> = fc.oneof(
  fc.record({
    kind: fc.constant('compare' as const),
    operator: fc.constantFrom('==' as const, '!=' as const, '>=' as const, '<' as const),
    left: operands,
    right: operands,
  }),
  fc.record({
    kind: fc.constant('in' as const),
    left: operands,
    list: fc.array(literals, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('holds' as const), operand: operands }),
)
const trees: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    comparisons,
    fc.record({
      kind: fc.constantFrom('or' as const, 'and' as const),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('tree') }),
  ),
})).tree

function print(tree: Expression): string {
  switch (tree.kind) {
    case 'or':
    case 'and':
      return tree.parts.map(nested).join(` ${tree.kind} `)
    case 'not':
      return `not ${nested(tree.part)}`
    case 'compare':
      return `${printOperand(tree.left)} ${tree.operator} ${printOperand(tree.right)}`
    case 'in':
      return `${printOperand(tree.left)} in [${tree.list.map(printLiteral).join(', ')}]`
    case 'holds':
      return printOperand(tree.operand)
  }
}

function nested(tree: Expression): string {
  return tree.kind === 'or' || tree.kind === 'and' ? `(${print(tree)})` : print(tree)
}

function printOperand(operand: { kind: string } & Record<string, unknown>): string {
  if (operand.kind === 'literal') return printLiteral(operand['value'])
  return operand.kind === 'item' ? String(operand['id']) : `profile.${String(operand['field'])}`
}

function printLiteral(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}
