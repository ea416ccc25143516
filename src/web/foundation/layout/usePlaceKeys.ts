// G and a letter go to a place.
import { useRouter } from '@tanstack/react-router'
import { useKeys } from '../ui/useKeys.ts'
import type { Navigation } from './navigation.ts'
import { words } from './words.ts'

/** Binds "g m" and the like for every place that has a letter. */
export function usePlaceKeys({ places, settings }: Navigation): void {
  const router = useRouter()
  const all = settings ? [...places, settings] : places
  useKeys(
    all.flatMap(({ letter, label, href }) =>
      letter === undefined
        ? []
        : [
            {
              keys: `g ${letter}`,
              does: words.goTo(label),
              act: () => void router.navigate({ href }),
            },
          ],
    ),
  )
}
