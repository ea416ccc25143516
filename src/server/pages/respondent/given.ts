// Reading what a form or the script posted for questions.
import * as z from 'zod'
import { readLimited } from '../../foundation/contract/read-input.ts'
import { common, Problem } from '../../foundation/problem.ts'
import type { Req } from './holder.ts'

export const maxBytes = 64 * 1024

/** Values by question, and the other fields of the form. */
export type Given = {
  itemId: string | null
  values: Record<string, string[]>
  counter: number
  fields: URLSearchParams
  isJson: boolean
}

const givenJson = z.object({
  item: z.string().max(60),
  values: z.array(z.string().max(2000)).max(30),
  counter: z.number().int().min(0),
})

/** What a form or the script posted: for each question its values. */
export async function readGiven(request: Req): Promise<Given> {
  const text = await readLimited(request.req.raw, maxBytes)
  if (request.req.header('content-type')?.startsWith('application/json')) {
    const { item, values, counter } = parseJson(text)
    return {
      itemId: item,
      values: { [item]: values },
      counter,
      fields: new URLSearchParams(),
      isJson: true,
    }
  }
  const fields = new URLSearchParams(text)
  const values: Record<string, string[]> = {}
  for (const name of fields.keys())
    if (/^[A-Z][A-Z0-9]*\./.test(name)) values[name] = fields.getAll(name)
  return {
    itemId: Object.keys(values)[0] ?? null,
    values,
    counter: request.get('now').getTime(),
    fields,
    isJson: false,
  }
}

function parseJson(text: string): z.output<typeof givenJson> {
  try {
    return givenJson.parse(JSON.parse(text))
  } catch {
    throw new Problem(common['broken-body'])
  }
}
