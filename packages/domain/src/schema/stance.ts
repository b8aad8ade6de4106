/** Stances that a party can take on a track. */
export const stances = ['proposes', 'supports', 'accepts', 'conditional', 'rejects', 'undeclared'] as const
export type Stance = (typeof stances)[number]
