/** The languages of pages and channels, as BCP 47 tags; the first serves readers who ask for none of them. */
export const languageTags = ['en', 'de', 'uk'] as const

export type LanguageTag = (typeof languageTags)[number]
