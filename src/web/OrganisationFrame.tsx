// The frame of an organisation's pages: its places as far as the person may see them, and the person's menu.
import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Shell } from './foundation/layout/Shell.tsx'
import { meQuery, useSession } from './foundation/session/session.ts'
import { makeFormats } from './foundation/ui/format.ts'
import { FormatsContext } from './foundation/ui/formats.ts'
import { SampleNotice } from './domains/home/SampleNotice.tsx'
import { actsFor, navigationFor, paletteFor } from './places.ts'
import { signOut } from './sign-out.ts'
import { paths } from './paths.ts'

const help = [
  { id: 'api', label: 'API reference', href: '/docs/api' },
  { id: 'privacy', label: 'Privacy policy', href: '/privacy' },
]

export function OrganisationFrame() {
  const session = useSession()
  const { data: me } = useSuspenseQuery(meQuery())
  const navigation = navigationFor(session)
  const { timeZone } = me
  const formats = useMemo(() => makeFormats({ locale: 'en-GB', timeZone }), [timeZone])
  const own = [
    { id: 'account', label: 'My account', href: paths.account() },
    { id: 'organisations', label: 'My organisations', href: '/organisations?stay=1' },
    { id: 'sign-out', label: 'Sign out', onAct: signOut },
  ]
  return (
    <Shell
      base={paths.home()}
      navigation={navigation}
      organisation={{ name: session.organisation.name, switchHref: '/organisations?stay=1' }}
      crumbs={[]}
      help={help}
      person={{ name: me.name, entries: own }}
      palette={{
        groups: [
          ...paletteFor(navigation),
          { id: 'acts', title: 'Begin', items: actsFor(session) },
          { id: 'own', title: me.name, items: own },
          { id: 'help', title: 'Help', items: help },
        ].filter(({ items }) => items.length > 0),
      }}
      notice={session.organisation.kind === 'sample' ? <SampleNotice /> : undefined}
    >
      <FormatsContext value={formats}>
        <Outlet />
      </FormatsContext>
    </Shell>
  )
}
