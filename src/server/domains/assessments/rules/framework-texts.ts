// Every text of a framework file that people read, with its place and its part in a question; the
// one list that translation and wording checks share.
import type { Framework, FrameworkFile } from './framework.ts'
import type { Item, LocalisedText, PackItem } from './framework-items.ts'

/** What a text is for; the wording rules differ by part. */
export type TextPart = 'stem' | 'option' | 'examples' | 'why' | 'case' | 'step' | 'plain'

export type PlacedText = { path: string; part: TextPart; text: LocalisedText }

/** All localised texts of a file in file order; `path` is the dotted place in the file. */
export function textsOf(file: FrameworkFile): PlacedText[] {
  switch (file.schema) {
    case 'am8.framework/1':
      return [...frameworkTexts(file), ...itemTexts(file.items)]
    case 'am8.pack/1':
      return [...plain('name', file.name), ...itemTexts(file.items)]
    case 'am8.scenario-bank/1':
      return itemTexts(file.items)
    case 'am8.next-steps/1':
      return file.steps.flatMap(({ texts }, step) =>
        texts.map((text, level) => placed(`steps.${step}.texts.${level}`, 'step', text)),
      )
    case 'am8.mapping/1':
    case 'am8.benchmark/1':
      return []
  }
}

/** The texts of one item as a respondent meets them; `path` is the item's own place. */
export function textsOfItem(item: PackItem, path: string): PlacedText[] {
  return [
    ...optional(`${path}.case`, 'case', 'case' in item ? item.case : undefined),
    placed(`${path}.text`, 'stem', item.text),
    ...optional(`${path}.examples`, 'examples', item.examples),
    ...optional(`${path}.why`, 'why', item.why),
    ...optionLabels(item).map((label, index) =>
      placed(`${path}.options.${index}.label`, 'option', label),
    ),
    ...plain(`${path}.artefacts`, 'artefacts' in item ? item.artefacts : undefined),
  ]
}

/** The option labels of an item, in the order shown; none for free text and for variants. */
export function optionLabels(item: PackItem): LocalisedText[] {
  if (!('options' in item)) return []
  return (item.options ?? []).map(({ label }) => label)
}

function itemTexts(items: readonly (Item | PackItem)[]): PlacedText[] {
  return items.flatMap((item, index) => textsOfItem(item, `items.${index}`))
}

function frameworkTexts(file: Framework): PlacedText[] {
  return [
    ...(file.scale.names ?? []).flatMap((name, level) => plain(`scale.names.${level}`, name)),
    ...file.dimensions.flatMap(({ name, levels }, index) => [
      ...plain(`dimensions.${index}.name`, name),
      ...(levels ?? []).flatMap((level, place) =>
        plain(`dimensions.${index}.levels.${place}`, level),
      ),
    ]),
    ...file.practices.flatMap(({ name }, index) => plain(`practices.${index}.name`, name)),
    ...file.forms.flatMap(({ name, intro }, index) => [
      ...plain(`forms.${index}.name`, name),
      ...plain(`forms.${index}.intro`, intro),
    ]),
  ]
}

function plain(path: string, text: LocalisedText | undefined): PlacedText[] {
  return optional(path, 'plain', text)
}

function optional(path: string, part: TextPart, text: LocalisedText | undefined): PlacedText[] {
  return text === undefined ? [] : [placed(path, part, text)]
}

function placed(path: string, part: TextPart, text: LocalisedText): PlacedText {
  return { path, part, text }
}
