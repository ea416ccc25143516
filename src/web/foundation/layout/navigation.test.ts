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
const improve = place('Improve', '/halden/improve', [
  { label: 'Recommendations', href: '/halden/improve' },
  { label: 'Roadmap', href: '/halden/improve/roadmap', alsoBelow: ['/halden/improve/i'] },
])
// As a lead has them: without the first page of settings.
const settings = place('Settings', '/halden/settings/people', [
  { label: 'People', href: '/halden/settings/people' },
  { label: 'Departments', href: '/halden/settings/departments' },
])
const navigation: Navigation = {
  places: [place('Home', '/halden'), measure, improve],
  settings,
}
const labelsOf = (pathname: string) => crumbsOf(navigation, pathname).map(({ label }) => label)

test('is in the place one of whose entries begins the address', () => {
  expect(findPlace(navigation, '/halden/measure/a1/q/3')?.label).toBe('Measure')
  expect(findPlace(navigation, '/halden/settings/departments')?.label).toBe('Settings')
})

test('is at home only at the address of home, and nowhere at an address of no place', () => {
  expect(findPlace(navigation, '/halden')?.label).toBe('Home')
  expect(findPlace(navigation, '/halden/account')).toBeUndefined()
  expect(labelsOf('/halden/account')).toEqual([])
})

test('counts pages as an entry’s whose addresses do not lie below its own', () => {
  expect(findEntry(improve.entries, '/halden/improve/i/x1')?.label).toBe('Roadmap')
  expect(findEntry(improve.entries, '/halden/improve/r/x1')?.label).toBe('Recommendations')
  expect(labelsOf('/halden/improve/i/x1')).toEqual(['Improve', 'Roadmap'])
})

test('takes the first of two entries that share an address', () => {
  const [assessments] = measure.entries
  const results = { label: 'Results', href: '/halden/r', alsoBelow: ['/halden/measure'] }
  expect(findEntry([results], '/halden/measure/a1')).toBe(results)
  expect(findEntry([...measure.entries, results], '/halden/measure/a1')).toBe(assessments)
})

test('compares whole words of an address', () => {
  expect(findPlace(navigation, '/haldenberg')).toBeUndefined()
  expect(findEntry(measure.entries, '/halden/measures')).toBeUndefined()
})

test('leads down from the place to the entry, without naming the same page twice', () => {
  expect(labelsOf('/halden/measure/a1')).toEqual(['Measure'])
  expect(labelsOf('/halden/measure/templates/t1')).toEqual(['Measure', 'Templates'])
})
