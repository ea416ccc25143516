// The register of personal data: every file of tables, one line each. Nothing here decides; the
// declarations stand beside their tables.
import * as foundation from './foundation/tables.ts'
import { declarationsOf } from './foundation/db/table.ts'
import * as answers from './domains/assessments/tables/answers.ts'
import * as audience from './domains/assessments/tables/audience.ts'
import * as ballots from './domains/assessments/tables/ballots.ts'
import * as campaigns from './domains/assessments/tables/campaigns.ts'
import * as evidence from './domains/assessments/tables/evidence.ts'
import * as frameworks from './domains/assessments/tables/frameworks.ts'
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
  frameworks,
  campaigns,
  audience,
  answers,
  ballots,
  evidence,
  results,
  planning,
  roadmaps,
])
