import type { Definition } from '../definition/definition.ts'
import { chooseText, type Text } from '../schema/texts.ts'

/** Reads the texts of a definition in its own language, else in the first that each has. */
export function inLanguage({ lang }: Pick<Definition, 'lang'>): (text: Text) => string {
  return (text) => chooseText(text, lang).text
}
