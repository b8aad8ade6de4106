/** The common part of reads that have an ETag. */
export const read = { tag: 'Reading', access: 'readers', conditional: true } as const

/** The parameters of every list. */
export const pages = ['after', 'limit'] as const
export const pageFaults = ['cursor-invalid', 'query-invalid'] as const
