import { useAddress } from '../language/address.tsx'
import { languages } from '../language/languages.ts'
import { withLanguage } from '../language/with-language.ts'
import { useTexts } from '../language/phrase.tsx'

/** The way to this very page in each other language, by the name that it has for itself. */
export function Languages() {
  const { lang } = useTexts()
  const { path, query } = useAddress()
  const here = query.size === 0 ? path : `${path}?${query.toString()}`
  return (
    <>
      {languages
        .filter((other) => other.lang !== lang)
        .map((other) => (
          <a href={withLanguage(here, other.lang)} hreflang={other.lang} lang={other.lang}>
            {other.name}
          </a>
        ))}
    </>
  )
}
