// How the name tagger fares on a source it has not seen: trained without it, then measured on it. The
// figures on rows that it was trained on say little about others.
import { foldText } from '../../../src/server/domains/gateway/guardrails/fold.ts'
import {
  mergeFindings,
  toOriginalSpans,
} from '../../../src/server/domains/gateway/guardrails/merge.ts'
import { detectNames } from '../../../src/server/domains/gateway/guardrails/names/names.ts'
import type { NameModel } from '../../../src/server/domains/gateway/guardrails/names/tagger.ts'
import { detectStructured } from '../../../src/server/domains/gateway/guardrails/structured/structured.ts'
import { scanText } from '../../../src/server/domains/gateway/guardrails/tokens.ts'
import { LABELLED_SETS, ORDINARY_SETS, readSet } from '../rows.ts'
import { scoreRows } from '../personal-data/scores.ts'
import type { Detect, Rates } from '../personal-data/scores.ts'
import { percent } from '../personal-data/scores.ts'
import { scoreWords } from '../personal-data/token-protocol.ts'
import { readCorpus, sourceOf } from './corpus.ts'
import type { Corpus } from './corpus.ts'
import { trainWeights } from './perceptron.ts'

/** Rounds and seed of the shipped weights. */
export const TRAINING = { rounds: 8, seed: 7 }

/** Rates on sets whose source was left out, and names flagged in ordinary prompts left out. */
type HeldOut = {
  sets: Record<string, Record<string, Rates>>
  wordsOfPresidio: ReturnType<typeof scoreWords>
  promptsWithNamePercent: Record<string, number>
}

/** Trains once for every source; about a minute and a half. */
export function measureHeldOut(): HeldOut {
  const corpus = readCorpus()
  const detectors = new Map<string, Detect>()
  const without = (set: string) => {
    const source = sourceOf(set)
    const detect = detectors.get(source) ?? detectWith(modelWithout(corpus, source))
    detectors.set(source, detect)
    return detect
  }
  return {
    sets: Object.fromEntries(
      LABELLED_SETS.map((set) => [set, scoreRows(readSet(set), without(set))]),
    ),
    wordsOfPresidio: scoreWords(readSet('pii/presidio-synth-v2'), without('pii/presidio-synth-v2')),
    promptsWithNamePercent: Object.fromEntries(
      ORDINARY_SETS.map((set) => {
        const results = readSet(set).map(({ text }) => without(set)(text))
        const flagged = results.filter((spans) =>
          spans.some(({ type }) => type === 'PERSON'),
        ).length
        return [set, percent(flagged, results.length)]
      }),
    ),
  }
}

function modelWithout({ sources, gazetteer }: Corpus, left: string): NameModel {
  const rows = [...sources].filter(([source]) => source !== left).flatMap(([, each]) => each)
  return { weights: trainWeights(rows, TRAINING), gazetteer }
}

function detectWith(model: NameModel): Detect {
  return (text) => {
    const folded = foldText(text)
    const scan = scanText(folded.text)
    const findings = detectStructured(scan)
    detectNames(scan, findings, model)
    return toOriginalSpans(folded, mergeFindings(folded.text, findings))
  }
}
