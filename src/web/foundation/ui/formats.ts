// The reader's formats, for every component below the session.
import { createContext, use } from 'react'
import { makeFormats, type Formats } from './format.ts'

/** Set once by the session with the reader's language and zone. */
export const FormatsContext = createContext<Formats>(makeFormats({ locale: 'en-GB' }))

/** The formats of the person reading. */
export function useFormats(): Formats {
  return use(FormatsContext)
}
