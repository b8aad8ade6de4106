import { useAddress } from '../text/language/address.tsx'
import { languages } from '../text/language/languages.ts'
import { withLanguage } from '../text/language/with-language.ts'
import { useTexts } from '../text/language/phrase.tsx'

/** Links to this page in each other language, by that language's own name. */
export function Languages() {
  const { lang } = useTexts()
  const { root, path, query } = useAddress()
  const here = `${root}${path}${query.size === 0 ? '' : `?${query.toString()}`}`
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
