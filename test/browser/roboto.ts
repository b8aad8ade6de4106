import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The subsets of the font that the pages' own words take, each with the characters that it has. */
const subsets = [
  {
    woff2: require.resolve('@fontsource-variable/roboto/files/roboto-latin-wght-normal.woff2'),
    unicodeRange:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  },
  {
    woff2: require.resolve('@fontsource-variable/roboto/files/roboto-cyrillic-wght-normal.woff2'),
    unicodeRange: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116',
  },
].map(({ woff2, unicodeRange }) => ({ base64: readFileSync(woff2, 'base64'), unicodeRange }))

/**
 * A script that sets every text of a page in Roboto, the font of Android's browsers, so that what tests measure does
 * not depend on which fonts a machine has. It hands the font over as bytes: the pages' policy lets them fetch none.
 */
export const inRoboto = `{
  for (const { base64, unicodeRange } of ${JSON.stringify(subsets)}) {
    const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
    document.fonts.add(new FontFace('Roboto of the tests', bytes, { unicodeRange, weight: '100 900' }))
  }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { font-family: "Roboto of the tests" !important }')
  document.adoptedStyleSheets = [sheet]
}`
