// The shell marks the place one is in, and only that.
import House from 'lucide-react/icons/house'
import { expect, test } from 'vitest'
import { crumbsOf, findEntry, findPlace, type Navigation, type Place } from './navigation.ts'

const place = (label: string, href: string, entries: Place['entries'] = []): Place => ({
  label,
  href,
  icon: House,
  entries,
})

const measure = place('Measure', '/halden/measure', [
  { label: 'Assessments', href: '/halden/measure' },
  { label: 'Templates', href: '/halden/measure/templates' },
])
const navigation: Navigation = {
  places: [place('Home', '/halden'), measure],
  settings: place('Settings', '/halden/settings'),
}

test('is at home only where no nearer place begins the address', () => {
  expect(findPlace(navigation, '/halden')?.label).toBe('Home')
  expect(findPlace(navigation, '/halden/inbox')?.label).toBe('Home')
  expect(findPlace(navigation, '/halden/measure/a1/q/3')?.label).toBe('Measure')
  expect(findPlace(navigation, '/halden/settings/people')?.label).toBe('Settings')
})

test('compares whole words of an address', () => {
  expect(findPlace(navigation, '/haldenberg')).toBeUndefined()
  expect(findEntry(measure.entries, '/halden/measures')).toBeUndefined()
})

test('leads down from the place to the entry, without naming the same page twice', () => {
  expect(crumbsOf(navigation, '/halden/measure/a1').map(({ label }) => label)).toEqual(['Measure'])
  expect(crumbsOf(navigation, '/halden/measure/templates/t1').map(({ label }) => label)).toEqual([
    'Measure',
    'Templates',
  ])
})
