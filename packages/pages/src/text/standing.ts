/** How far a state or a step is from what was and is: what was, what is, what may come next, both, and the rest. */
export type StepStanding = 'taken' | 'present' | 'again' | 'next' | 'other'
