// Coming by an open link or its QR code: choosing a group, then answering like everybody else.
import type { Hono } from 'hono'
import { readShare, takeUpShare } from '../../domains/assessments/actions/holders.ts'
import { listDepartmentTree, readOrganisation } from '../../domains/organisations/actions.ts'
import { readLimited } from '../../foundation/contract/read-input.ts'
import type { ServerEnv } from '../../foundation/http/env.ts'
import type { Installation } from '../../installation.ts'
import { frame } from './frame.ts'
import { keepSecret, visitOf } from './holder.ts'
import * as views from './views.ts'

const code = ':code{[A-Za-z0-9_-]{22}}'

/** Adds the pages. */
export function sharing(app: Hono<ServerEnv>, installation: Installation): void {
  app.get(`/c/${code}`, async (request) => {
    const visit = visitOf(request, installation)
    const { campaign, organisationId, choices } = await readShare(visit, request.req.param('code'))
    const scope = {
      organisationId,
      personId: null,
      purpose: 'deliver-results',
      requestId: visit.requestId,
      access: 'read',
    } as const
    const { organisation, departments } = await installation.doors.inOrganisation(
      scope,
      async (tx) => ({
        organisation: await readOrganisation(tx, { organisationId }),
        departments: await listDepartmentTree(tx),
      }),
    )
    const nameOf = (id: string | null) =>
      departments.find(({ departmentId }) => departmentId === id)?.name ?? 'Elsewhere'
    const labelled = choices.map((choice) => ({
      ...choice,
      label:
        choice.roleBand === null
          ? nameOf(choice.departmentId)
          : `${nameOf(choice.departmentId)}, ${choice.roleBand}`,
    }))
    return frame(request, {
      title: campaign.name,
      body: views.sharePage({
        code: request.req.param('code'),
        campaignName: campaign.name,
        organisationName: organisation.name,
        modeLine: views.modeSentence({ campaign, organisationName: organisation.name }),
        choices: labelled,
      }),
    })
  })
  app.post(`/c/${code}`, async (request) => {
    const group = new URLSearchParams(await readLimited(request.req.raw, 4096)).get('group') ?? ''
    const taken = await takeUpShare(
      visitOf(request, installation),
      request.req.param('code'),
      group,
    )
    keepSecret(request, installation, taken)
    return request.redirect(`/r/${taken.campaignId}/q/1`, 303)
  })
}
