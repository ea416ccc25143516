// What an expression refers to, and whether it holds for given answers and a given profile. The
// grammar is expression.ts.
import type { Expression, Literal, Operand, Operator } from './expression.ts'

/** One answer or one profile field: several picks are a list, no answer is null. */
export type ExpressionValue = Literal | readonly string[] | null

type ExpressionFacts = {
  answers: Readonly<Record<string, ExpressionValue>>
  profile: Readonly<Record<string, ExpressionValue>>
}

/** The item ids and profile fields an expression looks at, in order of appearance. */
export function expressionReferences(expression: Expression): {
  items: string[]
  profile: string[]
} {
  const operands = operandsOf(expression)
  return {
    items: operands.flatMap((each) => (each.kind === 'item' ? [each.id] : [])),
    profile: operands.flatMap((each) => (each.kind === 'profile' ? [each.field] : [])),
  }
}

/**
 * Whether an expression holds. A comparison with something not answered is false, `!=` too; values
 * of different kinds are never equal; `in` holds for several picks when one of them is listed.
 */
export function evaluateExpression(expression: Expression, facts: ExpressionFacts): boolean {
  switch (expression.kind) {
    case 'or':
      return expression.parts.some((part) => evaluateExpression(part, facts))
    case 'and':
      return expression.parts.every((part) => evaluateExpression(part, facts))
    case 'not':
      return !evaluateExpression(expression.part, facts)
    case 'compare':
      return compare(
        valueOf(expression.left, facts),
        expression.operator,
        valueOf(expression.right, facts),
      )
    case 'in': {
      const found = [valueOf(expression.left, facts)].flat()
      return found.some((value) => value !== null && expression.list.includes(value))
    }
    case 'holds':
      return valueOf(expression.operand, facts) === true
  }
}

const ORDER: Record<Exclude<Operator, '==' | '!='>, (left: number, right: number) => boolean> = {
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
}

function operandsOf(expression: Expression): Operand[] {
  switch (expression.kind) {
    case 'or':
    case 'and':
      return expression.parts.flatMap(operandsOf)
    case 'not':
      return operandsOf(expression.part)
    case 'compare':
      return [expression.left, expression.right]
    case 'in':
      return [expression.left]
    case 'holds':
      return [expression.operand]
  }
}

function valueOf(operand: Operand, facts: ExpressionFacts): ExpressionValue {
  switch (operand.kind) {
    case 'literal':
      return operand.value
    case 'item':
      return ownValue(facts.answers, operand.id)
    case 'profile':
      return ownValue(facts.profile, operand.field)
  }
}

/** Names come from files, so `constructor` and its like must not reach the prototype. */
function ownValue(record: ExpressionFacts['answers'], name: string): ExpressionValue {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null
}

function compare(left: ExpressionValue, operator: Operator, right: ExpressionValue): boolean {
  if (left === null || right === null) return false
  if (operator === '==') return left === right
  if (operator === '!=') return left !== right
  return typeof left === 'number' && typeof right === 'number' && ORDER[operator](left, right)
}
