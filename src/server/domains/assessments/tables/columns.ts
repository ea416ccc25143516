// What columns of this domain share: types, and how their content is classified.
import { notPersonal, personal } from '../../../foundation/db/classification.ts'

export const setting = notPersonal('setting of a campaign')
export const count = notPersonal('count')
export const secretHash = notPersonal('hash of a random secret')

export const author = personal({
  purposes: ['manage-account'],
  basis: 'contract',
  retention: 'organisation',
  source: ['system'],
  export: 'reference',
  erase: 'unlink',
})
export const invitee = personal({
  purposes: ['deliver-results', 'send-service-mail'],
  basis: 'legitimate-interest',
  retention: 'invitation',
  source: ['organisation', 'colleague'],
  export: 'full',
  erase: 'delete',
})
export const participation = personal({
  purposes: ['deliver-results', 'send-service-mail'],
  basis: 'legitimate-interest',
  retention: 'invitation',
  source: ['system'],
  export: 'full',
  erase: 'delete',
})
export const answer = personal({
  purposes: ['deliver-results', 'generate-advice', 'analyse-trend'],
  basis: 'legitimate-interest',
  retention: 'assessment',
  source: ['self'],
  export: 'full',
  erase: 'unlink',
})
export const freeText = personal({
  purposes: ['deliver-results'],
  basis: 'legitimate-interest',
  retention: 'assessment',
  source: ['self'],
  export: 'full',
  erase: 'delete',
})
export const draft = personal({
  purposes: ['deliver-results'],
  basis: 'legitimate-interest',
  retention: 'draft',
  source: ['self'],
  export: 'full',
  erase: 'delete',
})
export const evidence = personal({
  purposes: ['deliver-results', 'generate-advice'],
  basis: 'contract',
  retention: 'organisation',
  source: ['self', 'colleague'],
  export: 'full',
  erase: 'unlink',
})
