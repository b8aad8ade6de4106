import { fill, filled } from '@tracker/domain'
import type { Child, FC } from 'hono/jsx'
import { createContext, useContext } from 'hono/jsx'
import { english } from '../english/english.ts'
import type { Texts } from '../texts.ts'

const Language = createContext<Texts>(english)

/** The words in the language that the page is being rendered in. */
export function useTexts(): Texts {
  return useContext(Language)
}

/** Renders what it holds in the language of the texts. */
export const InLanguage: FC<{ readonly texts: Texts; readonly children?: Child }> = ({ texts, children }) => (
  <Language.Provider value={texts}>{children}</Language.Provider>
)

/** A text with its places filled. A place that nothing is given for stays visible, so that it gets noticed. */
export function Phrase({ text, ...places }: { readonly text: string } & Readonly<Record<string, Child>>) {
  return <>{fill(text, places)}</>
}

/** {@link Phrase} for where only a text can stand, as in an attribute. */
export { filled as phrase }
