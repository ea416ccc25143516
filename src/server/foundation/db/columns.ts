// What columns of all domains share: two types, and the classes of what is about nobody.
import { customType, timestamp } from 'drizzle-orm/pg-core'
import { notPersonal } from './classification.ts'

/** Binary content. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** An instant, with its zone. */
export const at = () => timestamp({ withTimezone: true })

export const identifier = notPersonal('random identifier')
export const moment = notPersonal('instant of a change')
