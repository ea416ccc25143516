// The tail of every page title: place and organisation. The layout knows them; a page does not.
import { createContext } from 'react'

/** What follows the object in the title, nearest first: ["Measure", "Halden Yards"]. */
export const PagePlaceContext = createContext<readonly string[]>([])
