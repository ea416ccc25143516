// What conditions may know about the one who answers and the organisation; values come from the
// directory and from the organisation's own answers about itself.

const PROFILE_FIELDS = [
  'role',
  'department_type',
  'locale',
  'employees',
  'industry',
  'country',
  'eu_roles',
  'high_risk',
  'builds_models',
] as const

/** Whether `profile.<name>` exists. */
export function isProfileField(name: string): boolean {
  return (PROFILE_FIELDS as readonly string[]).includes(name)
}
