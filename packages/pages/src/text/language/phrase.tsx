import { fill, filled } from '@tracker/domain'
import type { Child, FC } from 'hono/jsx'
import { createContext, useContext } from 'hono/jsx'
import { english } from '../english/english.ts'
import type { Texts } from '../texts.ts'

const Language = createContext<Texts>(english)

/** Returns the texts of the page's language. */
export function useTexts(): Texts {
  return useContext(Language)
}

/** Renders its children in the language of the texts. */
export const InLanguage: FC<{ readonly texts: Texts; readonly children?: Child }> = ({ texts, children }) => (
  <Language.Provider value={texts}>{children}</Language.Provider>
)

/** Fills the places of a text. A place without a value stays visible, to be noticed. */
export function Phrase({ text, ...places }: { readonly text: string } & Readonly<Record<string, Child>>) {
  return <>{fill(text, places)}</>
}

/** Like {@link Phrase}, for plain text such as an attribute. */
export { filled as phrase }
