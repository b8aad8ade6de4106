import type { Definition } from '../definition/definition.ts'
import { chooseText, type Lang, type Text } from '../schema/texts.ts'

/** Reads the texts of a definition in the first of some languages that each has, else in the definition's own. */
export function inLanguage(
  { lang }: Pick<Definition, 'lang'>,
  preferred: readonly Lang[] = [],
): (text: Text) => string {
  return (text) => chooseText(text, lang, preferred).text
}
