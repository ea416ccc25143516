// Where floating lists are put: inside the open modal dialog, since everything outside it is inert.
import { createContext } from 'react'

/** The modal dialog around a component, or null when it stands on the page. */
export const OverlayRootContext = createContext<HTMLElement | null>(null)
