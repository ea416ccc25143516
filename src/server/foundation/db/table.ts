// Declares tables so that a column without a classification does not compile. Policies, grants and
// keys stand in the migrations; test/personal-data.test.ts compares both with the live catalogue.
import { toSnakeCase } from 'drizzle-orm/casing'
import { pgSchema, type PgColumnBuilderBase } from 'drizzle-orm/pg-core'
import type { Category, ColumnClass } from './classification.ts'

type Columns = Record<string, PgColumnBuilderBase>

/** What the register knows of one table. */
export type TableDeclaration = {
  schema: string
  name: string
  category: Category
  /** The column that names the data subject, or why there is none. */
  subject: { column: string } | { none: string }
  columns: Record<string, ColumnClass>
}

type Declared<C extends Columns> = {
  category: Category
  subject: Extract<keyof C, string> | { none: string }
  columns: { [K in keyof C]: ColumnClass }
}

const declarations = new Map<object, TableDeclaration>()
const schemas = { app: pgSchema('app'), identity: pgSchema('identity'), sealed: pgSchema('sealed') }

/** Makes a function that declares tables of one schema. Column names in the database are snake_case. */
function tableMaker(schema: keyof typeof schemas) {
  return <N extends string, C extends Columns>(name: N, columns: C, declared: Declared<C>) => {
    // The three schemas differ in nothing but their name.
    const table = (schemas[schema] as typeof schemas.app).table(name, columns)
    declarations.set(table, {
      schema,
      name,
      category: declared.category,
      subject:
        typeof declared.subject === 'string'
          ? { column: toSnakeCase(declared.subject) }
          : declared.subject,
      columns: Object.fromEntries(
        Object.entries(declared.columns).map(([key, value]) => [toSnakeCase(key), value]),
      ),
    })
    return table
  }
}

/** A table of schema `app`: tenant tables and the few global ones on the reviewed list. */
export const appTable = tableMaker('app')
/** A table of accounts and sign-ins, reached through the person and identity doors only. */
export const identityTable = tableMaker('identity')
/** A table that ties an answer to a person: reached by exact functions and the worker only. */
export const sealedTable = tableMaker('sealed')

/** The declarations of every table among the exports of the given modules, in their order. */
export function declarationsOf(modules: readonly object[]): TableDeclaration[] {
  return modules
    .flatMap((module) => Object.values(module))
    .map((value) => declarations.get(value))
    .filter((declaration) => declaration !== undefined)
}
