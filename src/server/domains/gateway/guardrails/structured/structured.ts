// All structured classes in one call: what has a shape, a check digit or a word beside it that names it.
// Names of persons, places and organisations are found elsewhere.
import { scanText } from '../tokens.ts'
import type { Scan } from '../tokens.ts'
import { detectAddresses } from './addresses.ts'
import { detectBankNumbers } from './bank.ts'
import { detectCards } from './cards.ts'
import { detectCryptoAddresses } from './crypto-addresses.ts'
import { detectDates } from './dates.ts'
import { detectDocuments } from './documents.ts'
import { detectEmails, detectSpelledEmails } from './emails.ts'
import { detectEncodedRuns } from './encoded-runs.ts'
import type { Detector, Finding } from './finding.ts'
import { detectNationalIds } from './national-ids.ts'
import { detectNetworkAddresses } from './network-addresses.ts'
import { detectPhones } from './phones.ts'
import { detectPostcodes } from './postcodes.ts'
import { detectSecrets } from './secrets.ts'
import { detectUrls } from './urls.ts'

const DETECTORS: readonly Detector[] = [
  detectSecrets,
  detectCards,
  detectBankNumbers,
  detectNationalIds,
  detectEmails,
  detectSpelledEmails,
  detectUrls,
  detectNetworkAddresses,
  detectPhones,
  detectDates,
  detectAddresses,
  detectPostcodes,
  detectDocuments,
  detectCryptoAddresses,
]

/** Everything the structured detectors find in a scanned text, with overlaps, unsorted. */
export function detectStructured(scan: Scan): Finding[] {
  const findings = plainFindings(scan)
  detectEncodedRuns(scan, findings, (decoded) => plainFindings(scanText(decoded)))
  return findings
}

function plainFindings(scan: Scan): Finding[] {
  const findings: Finding[] = []
  for (const detect of DETECTORS) detect(scan, findings)
  return findings
}
