// The register of personal data: every domain's tables, one line each. Nothing here decides; the
// declarations stand beside their tables.
import * as foundation from './foundation/tables.ts'
import { declarationsOf } from './foundation/db/table.ts'
import * as assessments from './domains/assessments/tables.ts'
import * as audit from './domains/audit/tables.ts'
import * as email from './domains/email/tables.ts'
import * as identity from './domains/identity/tables.ts'
import * as organisations from './domains/organisations/tables.ts'
import * as planning from './domains/planning/tables.ts'
import * as results from './domains/results/tables.ts'
import * as roadmaps from './domains/roadmaps/tables.ts'

/** Every table of the program with the classification of its columns. */
export const register = declarationsOf([
  foundation,
  audit,
  email,
  identity,
  organisations,
  assessments,
  results,
  planning,
  roadmaps,
])
