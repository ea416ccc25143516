import { describe, expect, it } from 'vitest'
import { roleBands } from '../../organisations/contract/terms.ts'
import { previewForm } from './framework-views.ts'
import { listTemplates } from './frameworks.ts'

describe('a template', () => {
  it.each(listTemplates())('counts what people get to read: $formId', (template) => {
    const lengths = [undefined, ...roleBands].map((roleBand) => {
      const { questions } = previewForm(template.formId, { roleBand })
      const cases = questions.filter(({ type }) => type === 'scenario').length
      expect(cases).toBe(template.cases)
      return questions.length - cases
    })
    expect({ least: Math.min(...lengths), most: Math.max(...lengths) }).toEqual(template.questions)
  })
})
