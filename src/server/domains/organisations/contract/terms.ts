// The words of organisations that contracts and tables share.

export const departmentTypes = [
  'leadership',
  'product',
  'engineering',
  'it-security',
  'data',
  'operations',
  'sales',
  'marketing',
  'support',
  'finance',
  'people',
  'legal',
] as const
export const roleBands = ['contributor', 'lead', 'manager', 'head', 'executive'] as const
export type RoleBand = (typeof roleBands)[number]
export const organisationSizes = [
  '1-9',
  '10-49',
  '50-249',
  '250-999',
  '1000-4999',
  '5000+',
] as const
/** The 21 sections of ISIC revision 4 (United Nations), as people read them. */
export const industries = [
  'agriculture',
  'mining',
  'manufacturing',
  'energy',
  'water',
  'construction',
  'trade',
  'transport',
  'accommodation',
  'information',
  'finance',
  'real-estate',
  'professional',
  'administrative',
  'public-administration',
  'education',
  'health',
  'arts',
  'other-services',
  'households',
  'extraterritorial',
] as const

export const invitationOutcomes = [
  'new',
  'duplicate',
  'already-member',
  'already-invited',
  'invalid-address',
  'unknown-department',
  'unknown-role',
  'unknown-role-band',
  'beyond-own-rights',
  'invited-too-often',
] as const
export type InvitationOutcome = (typeof invitationOutcomes)[number]
