// Faults in mappings, each planted in a sound file.
import { describe, expect, it } from 'vitest'
import {
  type Draft,
  pathsFound,
  shippedFile,
  shippedFramework,
} from '../../../../../test/support/framework-files.ts'
import { type FrameworkFile, frameworkFileSchema } from './framework.ts'
import { lintFrameworkFile } from './framework-lint.ts'

const core = shippedFramework()
const pack = shippedFile('pack-sales.yaml')

describe('mappings', () => {
  const envelope = { ...pack, items: undefined, name: undefined, departments: undefined }
  const { framework: _, ...shared } = JSON.parse(JSON.stringify(envelope))
  const record = {
    practice: 'RE2',
    regime: 'nist',
    ref: 'MEASURE 2.10',
    relation: 'supports',
    as_of: '2026-11-23',
    status: 'verify',
    checked_by: null,
    source_url: null,
  }
  const mapping = frameworkFileSchema.parse({
    ...shared,
    schema: 'am8.mapping/1',
    id: 'urn:am8:mapping:test',
    regimes: [{ id: 'nist', title: 'NIST AI RMF 1.0', codes: ['MEASURE 2.10'] }],
    records: [record],
  })

  it('are sound to begin with', () => {
    expect(lintFrameworkFile(mapping, core)).toEqual([])
  })

  it.each<[string, FrameworkFile, string, (draft: Draft) => void, string]>([
    [
      'an unknown regime',
      mapping,
      'unknown-regime',
      (d) => (d.records[0].regime = 'iso'),
      'records.0.regime',
    ],
    [
      'an unknown code',
      mapping,
      'unknown-ref',
      (d) => (d.records[0].ref = 'MEASURE 9'),
      'records.0.ref',
    ],
    [
      'an unknown practice',
      mapping,
      'unknown-practice',
      (d) => (d.records[0].practice = 'RE9'),
      'records.0.practice',
    ],
  ])('find %s', (_, file, rule, change, path) => {
    expect(pathsFound(file, rule, change)).toEqual([path])
  })
})
