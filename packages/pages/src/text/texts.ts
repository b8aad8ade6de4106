import type { english } from './english/english.ts'

/** All of the pages' own words. `{name}` is a place to fill; `{n}` is a number. */
export type Texts = typeof english
