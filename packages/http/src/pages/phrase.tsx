import type { Child, FC } from 'hono/jsx'
import { createContext, useContext } from 'hono/jsx'
import { english, type Texts } from './texts/english.ts'

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
  const parts = text.split(/\{(\w+)\}/)
  return <>{parts.map((part, at) => (at % 2 === 0 ? part : (places[part] ?? `{${part}}`)))}</>
}

/** {@link Phrase} for where only a text can stand, as in an attribute. */
export function phrase(text: string, places: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, place: string) => String(places[place] ?? whole))
}
