/** How far a claim has been verified. */
export const verifications = ['confirmed', 'reported', 'unverified', 'disputed', 'retracted'] as const
