/** The standing of a state or step: past, present, possible next, both past and next, or none of these. */
export type StepStanding = 'taken' | 'present' | 'again' | 'next' | 'other'
