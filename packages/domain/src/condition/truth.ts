/** Kleene's three values (S. C. Kleene, Introduction to Metamathematics, §64). */
export type Truth = 'true' | 'false' | 'unknown'

export function truth(value: boolean): Truth {
  return value ? 'true' : 'false'
}

export function not(value: Truth): Truth {
  if (value === 'unknown') return 'unknown'
  return truth(value === 'false')
}

/** True where all are; false as soon as one is; an empty list is true. */
export function every(values: readonly Truth[]): Truth {
  if (values.includes('false')) return 'false'
  return values.includes('unknown') ? 'unknown' : 'true'
}

/** True as soon as one is; false where all are; an empty list is false. */
export function some(values: readonly Truth[]): Truth {
  if (values.includes('true')) return 'true'
  return values.includes('unknown') ? 'unknown' : 'false'
}
