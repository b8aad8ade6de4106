/** The pages of the documentation that are Markdown files in `docs`, by the name of the file. */
export const writtenPages = ['modelling', 'data-sets', 'times'] as const
