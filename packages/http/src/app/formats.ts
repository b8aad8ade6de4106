/** The formats of a definition. */
export const definitionFormats = ['json', 'mermaid', 'xstate'] as const

/** The formats of an export; the first is the default. */
export const exportFormats = ['jsonl', 'csv'] as const
