// The terms of organisations in English: roles, bands, kinds of departments, industries, sizes. Every
// list is complete by its type, so a new term does not compile without its words.
import type { Role } from '../../../../server/permissions.ts'
import type { DepartmentType, Industry, OrganisationSize, RoleBand } from '../data.ts'

export const roleNames: Record<Role, string> = {
  owner: 'Owner',
  admin: 'Admin',
  lead: 'Lead',
  member: 'Member',
  'privacy-officer': 'Privacy officer',
  auditor: 'Auditor',
  'billing-owner': 'Billing owner',
}

/** What a role is for, in one line. */
export const rolePurposes: Record<Role, string> = {
  owner: 'Answers for the organisation and may do everything in it',
  admin: 'Runs the organisation day to day',
  lead: 'Measures and improves the departments they lead',
  member: 'Sees their own results and works on the roadmap',
  'privacy-officer': 'Watches over personal data',
  auditor: 'Reads, and changes nothing',
  'billing-owner': 'Looks after plan and invoices',
}

export const roleBandNames: Record<RoleBand, string> = {
  contributor: 'Contributor',
  lead: 'Team lead',
  manager: 'Manager',
  head: 'Head of a department',
  executive: 'Executive',
}

/** Also the names that departments get when they are added by type. */
export const departmentTypeNames: Record<DepartmentType, string> = {
  leadership: 'Leadership',
  product: 'Product',
  engineering: 'Engineering',
  'it-security': 'IT and security',
  data: 'Data',
  operations: 'Operations',
  sales: 'Sales',
  marketing: 'Marketing',
  support: 'Customer support',
  finance: 'Finance',
  people: 'People',
  legal: 'Legal',
}

export const sizeNames: Record<OrganisationSize, string> = {
  '1-9': '1 to 9 people',
  '10-49': '10 to 49 people',
  '50-249': '50 to 249 people',
  '250-999': '250 to 999 people',
  '1000-4999': '1,000 to 4,999 people',
  '5000+': '5,000 people or more',
}

/** The 21 sections of ISIC revision 4 (United Nations) in everyday words. */
export const industryNames: Record<Industry, string> = {
  agriculture: 'Farming, forestry and fishing',
  mining: 'Mining and quarrying',
  manufacturing: 'Manufacturing',
  energy: 'Electricity, gas and heat',
  water: 'Water, sewage and waste',
  construction: 'Construction',
  trade: 'Shops, wholesale and vehicle repair',
  transport: 'Transport, storage and post',
  accommodation: 'Hotels, restaurants and catering',
  information: 'Software, telecoms and media',
  finance: 'Banking, insurance and finance',
  'real-estate': 'Property',
  professional: 'Professional, scientific and technical services',
  administrative: 'Business support, rental and travel',
  'public-administration': 'Public administration and defence',
  education: 'Education',
  health: 'Health and social care',
  arts: 'Arts, sport and leisure',
  'other-services': 'Clubs, associations and personal services',
  households: 'Households that employ people',
  extraterritorial: 'International organisations and embassies',
}

/** Terms as options to choose from, in their order. */
export function optionsOf<Term extends string>(
  names: Readonly<Record<Term, string>>,
): { value: Term; label: string }[] {
  // The keys of a record are its terms.
  return (Object.keys(names) as Term[]).map((value) => ({ value, label: names[value] }))
}
