// What stands in the fields of a sent form.

/** The text of a field, without spaces around it; empty when there is none. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
