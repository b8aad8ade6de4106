/** The periods that a page offers besides the whole story, in days. */
export const ribbonDays = [30, 7] as const

/** The kinds of items that a timeline can be filtered by. */
export const itemKinds = ['key', 'change', 'claim', 'position', 'correction', 'due'] as const

/** The kind of items that are new since a revision, which the filter then names. */
export const fresh = 'new'
