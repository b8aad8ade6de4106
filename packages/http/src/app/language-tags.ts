/** The languages of pages and channels as BCP 47 tags. The first is the default. */
export const languageTags = ['en', 'de', 'uk'] as const

export type LanguageTag = (typeof languageTags)[number]
