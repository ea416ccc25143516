// The sample organisation: opening one, finding it again, removing it.
import * as z from 'zod'
import { contract } from '../../foundation/contract/contract.ts'

const Sample = z
  .object({
    slug: z.string().nullable().describe('Address of your sample organisation, when there is one.'),
  })
  .meta({ id: 'Sample' })

export const sampleContract = contract({
  getSample: {
    method: 'GET',
    path: '/sample',
    permission: 'sample.manage',
    purpose: 'manage-account',
    summary: 'Find the sample organisation that goes with this one',
    output: Sample,
  },
  openSample: {
    method: 'POST',
    path: '/sample',
    permission: 'sample.manage',
    purpose: 'manage-account',
    summary: 'Make a sample organisation with invented people, answers and results',
    output: Sample,
    status: 201,
  },
  removeSample: {
    method: 'DELETE',
    path: '/sample',
    permission: 'sample.manage',
    purpose: 'manage-account',
    summary: 'Remove this sample organisation with everything in it',
  },
})
