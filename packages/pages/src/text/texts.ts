import type { english } from './english/english.ts'

/** Every word that the pages say by themselves. `{name}` is a place that is filled; `{n}` is a number. */
export type Texts = typeof english
