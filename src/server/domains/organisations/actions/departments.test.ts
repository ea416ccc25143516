import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  openTestInstallation,
  type TestInstallation,
} from '../../../../../test/support/installation.ts'
import { aDepartment, aMember } from '../../../../../test/support/members.ts'
import { anOwner, callApi, inside, type TestOwner } from '../../../../../test/support/people.ts'
import { departmentsWithin, listDepartmentTree, listDirectory, listHeadcounts } from '../actions.ts'

let installation: TestInstallation
let owner: TestOwner
beforeAll(async () => {
  installation = await openTestInstallation()
})
beforeEach(async () => {
  owner = await anOwner(installation)
})
afterAll(() => installation.close())

const departmentNames = async () =>
  (await callApi(installation, owner, { method: 'GET', path: '/departments' })).body.items.map(
    (each: { name: string }) => each.name,
  )

describe('departments', () => {
  it('are listed as a tree with the people in them', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    await aDepartment(installation, owner, { name: 'Europe', parentId: sales.departmentId })
    await aDepartment(installation, owner, { name: 'Finance' })
    await aMember(installation, owner, { departmentId: sales.departmentId })
    const { body } = await callApi(installation, owner, { method: 'GET', path: '/departments' })
    expect(
      body.items.map(({ name, members }: { name: string; members: number }) => [name, members]),
    ).toEqual([
      ['Finance', 0],
      ['Sales', 1],
      ['Europe', 0],
    ])
  })

  it('refuse a name that a neighbour has, beside the name', async () => {
    await aDepartment(installation, owner, { name: 'Sales' })
    const call = {
      method: 'POST',
      path: '/departments',
      body: { name: 'SALES', type: 'sales', parentId: null, headcount: null },
    }
    const { status, body } = await callApi(installation, owner, call)
    expect([status, body.type]).toEqual([409, '/problems/name-taken'])
    expect(body.fields).toEqual([{ path: 'name', message: body.title }])
  })

  it('make no circle when two are moved into each other at once', async () => {
    const one = await aDepartment(installation, owner, { name: 'One' })
    const two = await aDepartment(installation, owner, { name: 'Two' })
    const move = (departmentId: string, parentId: string) =>
      callApi(installation, owner, {
        method: 'PATCH',
        path: `/departments/${departmentId}`,
        body: { parentId },
      })
    const replies = await Promise.all([
      move(one.departmentId, two.departmentId),
      move(two.departmentId, one.departmentId),
    ])
    expect(replies.map((reply) => reply.status).toSorted((a, b) => a - b)).toEqual([200, 422])
    const refused = replies.find((reply) => reply.status === 422)?.body
    expect(refused.type).toBe('/problems/inside-itself')
    expect(refused.fields).toEqual([{ path: 'parentId', message: refused.title }])
  })

  it('are archived when nobody is in them, and come back where they were', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const europe = await aDepartment(installation, owner, {
      name: 'Europe',
      parentId: sales.departmentId,
    })
    const archive = (id: string) =>
      callApi(installation, owner, { method: 'DELETE', path: `/departments/${id}` })
    const restore = (id: string) =>
      callApi(installation, owner, { method: 'POST', path: `/departments/${id}/restore` })
    expect((await archive(sales.departmentId)).body.type).toBe('/problems/department-in-use')
    expect((await archive(europe.departmentId)).status).toBe(204)
    expect((await archive(sales.departmentId)).status).toBe(204)
    expect(await departmentNames()).toEqual([])
    const archived = await callApi(installation, owner, {
      method: 'GET',
      path: '/departments?state=archived',
    })
    expect(archived.body.items.length).toBe(2)
    expect((await restore(europe.departmentId)).body.type).toBe('/problems/parent-archived')
    expect((await restore(sales.departmentId)).status).toBe(204)
    expect((await restore(europe.departmentId)).status).toBe(204)
    expect(await departmentNames()).toEqual(['Sales', 'Europe'])
  })

  it('stay while people are in them or invited into them', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const finance = await aDepartment(installation, owner, { name: 'Finance' })
    await aMember(installation, owner, { departmentId: sales.departmentId })
    const invitee = { email: 'somebody@example.test', departmentId: finance.departmentId }
    await callApi(installation, owner, { method: 'POST', path: '/invitations', body: invitee })
    for (const { departmentId } of [sales, finance]) {
      const { body } = await callApi(installation, owner, {
        method: 'DELETE',
        path: `/departments/${departmentId}`,
      })
      expect(body.type).toBe('/problems/department-in-use')
    }
  })

  it('are a lead’s only below the own ones', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const europe = await aDepartment(installation, owner, {
      name: 'Europe',
      parentId: sales.departmentId,
    })
    const finance = await aDepartment(installation, owner, { name: 'Finance' })
    const lead = await aMember(installation, owner, {
      role: 'lead',
      departmentId: sales.departmentId,
    })
    const add = (parentId: string | null) =>
      callApi(installation, lead, {
        method: 'POST',
        path: '/departments',
        body: { name: 'Added', type: 'sales', parentId, headcount: null },
      })
    const change = (id: string, body: object) =>
      callApi(installation, lead, { method: 'PATCH', path: `/departments/${id}`, body })
    expect((await add(europe.departmentId)).status).toBe(201)
    expect((await add(null)).status).toBe(403)
    expect((await add(finance.departmentId)).status).toBe(403)
    expect((await change(europe.departmentId, { name: 'Europe and more' })).status).toBe(200)
    expect((await change(finance.departmentId, { name: 'Taken over' })).status).toBe(403)
    expect((await change(europe.departmentId, { parentId: finance.departmentId })).status).toBe(403)
    expect((await change(europe.departmentId, { parentId: null })).status).toBe(403)
    expect(
      (
        await callApi(installation, lead, {
          method: 'DELETE',
          path: `/departments/${finance.departmentId}`,
        })
      ).status,
    ).toBe(403)
  })
})

describe('later domains', () => {
  it('learn headcounts by department and band, stated ones first', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const finance = await aDepartment(installation, owner, { name: 'Finance' })
    const member = await aMember(installation, owner, { departmentId: sales.departmentId })
    await callApi(installation, owner, {
      method: 'PATCH',
      path: `/members/${member.memberId}`,
      body: { roleBand: 'head' },
    })
    await callApi(installation, owner, {
      method: 'PATCH',
      path: `/departments/${finance.departmentId}`,
      body: { headcount: 40 },
    })
    const headcounts = await inside(installation, owner, 'deliver-results', (tx) =>
      listHeadcounts(tx),
    )
    expect(headcounts).toEqual([
      { departmentId: finance.departmentId, people: 40, isStated: true, bands: [] },
      {
        departmentId: sales.departmentId,
        people: 1,
        isStated: false,
        bands: [{ roleBand: 'head', people: 1 }],
      },
      { departmentId: null, people: 1, isStated: false, bands: [{ roleBand: null, people: 1 }] },
    ])
  })

  it('learn who is in which departments, without the suspended', async () => {
    const sales = await aDepartment(installation, owner, { name: 'Sales' })
    const europe = await aDepartment(installation, owner, {
      name: 'Europe',
      parentId: sales.departmentId,
    })
    const here = await aMember(installation, owner, {
      departmentId: europe.departmentId,
      name: 'Here',
    })
    const gone = await aMember(installation, owner, { departmentId: europe.departmentId })
    await callApi(installation, owner, {
      method: 'PATCH',
      path: `/members/${gone.memberId}`,
      body: { state: 'suspended' },
    })
    await inside(installation, owner, 'deliver-results', async (tx) => {
      const within = await departmentsWithin(tx, {
        kind: 'departments',
        departmentIds: [sales.departmentId],
      })
      expect(within?.toSorted()).toEqual([sales.departmentId, europe.departmentId].toSorted())
      expect(await departmentsWithin(tx, { kind: 'organisation' })).toBeNull()
      const people = await listDirectory(tx, { departmentIds: within, roleBands: null })
      expect(people.map(({ name, email }) => [name, email])).toEqual([['Here', here.email]])
      expect((await listDirectory(tx, { departmentIds: null, roleBands: null })).length).toBe(2)
      expect(
        (await listDepartmentTree(tx)).map(({ path, depth }) => [path.join('/'), depth]),
      ).toEqual([
        ['Sales', 1],
        ['Sales/Europe', 2],
      ])
    })
  })
})
