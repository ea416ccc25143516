// The places of the workspace: which exist, and who sees them. A place is listed once it works.
import House from 'lucide-react/icons/house'
import Route from 'lucide-react/icons/route'
import Ruler from 'lucide-react/icons/ruler'
import Settings from 'lucide-react/icons/settings'
import type { Permission } from '../server/permissions.ts'
import type { Navigation, Place, PlaceEntry } from './foundation/layout/navigation.ts'
import type { PaletteGroup, PaletteItem } from './foundation/ui/Palette.tsx'
import type { Session } from './foundation/session/session.ts'
import { paths } from './paths.ts'

type Entry = PlaceEntry & { needs: Permission }

/** The places a session may see; an entry it may not open is left out, and so is an empty place. */
export function navigationFor({ permissions }: Session): Navigation {
  const visible = (entries: Entry[]): PlaceEntry[] =>
    entries.filter(({ needs }) => permissions.includes(needs))
  const home: Place = { label: 'Home', href: paths.home(), icon: House, letter: 'H', entries: [] }
  const measure = visible([
    { label: 'Assessments', href: paths.assessments(), needs: 'assessments.read' },
    {
      label: 'Results',
      href: paths.releases(),
      // Where those read the results of an assessment who do not see the list of assessments.
      alsoBelow: [paths.assessments()],
      needs: 'results.totals',
    },
    { label: 'Trend', href: paths.trend(), needs: 'results.totals' },
    { label: 'Your practices', href: paths.ownPractices(), needs: 'evidence.edit' },
    { label: 'Templates', href: paths.templates(), needs: 'assessments.read' },
  ])
  const improve = visible([
    { label: 'Recommendations', href: paths.plan(), needs: 'advice.read' },
    {
      label: 'Roadmap',
      href: paths.roadmap(),
      alsoBelow: [paths.roadmapItems()],
      needs: 'roadmap.read',
    },
  ])
  const settings = visible([
    { label: 'Organisation', href: paths.settings(), needs: 'organisation.edit' },
    { label: 'People', href: paths.people(), needs: 'members.read' },
    { label: 'Departments', href: paths.departments(), needs: 'departments.manage' },
    { label: 'Who may do what', href: paths.roles(), needs: 'members.read' },
  ])
  const [first] = settings
  return {
    places: [
      home,
      ...placeOf({ label: 'Measure', icon: Ruler, letter: 'M' }, measure),
      ...placeOf({ label: 'Improve', icon: Route, letter: 'I' }, improve),
    ],
    settings: first && {
      label: 'Settings',
      href: first.href,
      icon: Settings,
      letter: 'S',
      entries: settings,
    },
  }
}

/** A place leads to its first entry; without any it is not there. */
function placeOf(place: Pick<Place, 'label' | 'icon' | 'letter'>, entries: PlaceEntry[]): Place[] {
  const [first] = entries
  return first ? [{ ...place, href: first.href, entries }] : []
}

/** Every address of the navigation as something to find in the palette, with the keys that go there. */
export function paletteFor({ places, settings }: Navigation): PaletteGroup[] {
  const all = settings ? [...places, settings] : places
  return all.map((place) => ({
    id: place.label,
    title: place.label,
    items: (place.entries.length > 0 ? place.entries : [place]).map(({ label, href }) => ({
      id: href,
      label,
      href,
      keys: href === place.href && place.letter ? `g ${place.letter}` : undefined,
    })),
  }))
}

/** What the palette can begin for a session. */
export function actsFor({ permissions, wide }: Session): PaletteItem[] {
  const acts: (PaletteItem & { isOpen: boolean })[] = [
    {
      id: 'assess',
      label: 'Create an assessment',
      href: paths.newAssessment(),
      isOpen: wide.includes('assessments.launch'),
    },
    {
      id: 'invite',
      label: 'Invite somebody',
      href: paths.people({ open: 'invite' }),
      isOpen: permissions.includes('members.invite'),
    },
    {
      id: 'department',
      label: 'Add a department',
      href: paths.departments({ open: 'add' }),
      isOpen: permissions.includes('departments.manage'),
    },
  ]
  return acts.filter(({ isOpen }) => isOpen)
}
