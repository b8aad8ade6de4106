/** The number of a revision, or 0 for the place before the first. */
export const revisionForm = /^(?:0|[1-9]\d{0,11})$/
