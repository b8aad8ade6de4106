/** Kleene's three values (S. C. Kleene, Introduction to Metamathematics, §64). */
export type Truth = 'true' | 'false' | 'unknown'

export function truth(value: boolean): Truth {
  return value ? 'true' : 'false'
}

export function not(value: Truth): Truth {
  if (value === 'unknown') return 'unknown'
  return truth(value === 'false')
}

/** Returns the conjunction: true if all are true, false if any is false. An empty list is true. */
export function every(values: readonly Truth[]): Truth {
  if (values.includes('false')) return 'false'
  return values.includes('unknown') ? 'unknown' : 'true'
}

/** Returns the disjunction: true if any is true, false if all are false. An empty list is false. */
export function some(values: readonly Truth[]): Truth {
  if (values.includes('true')) return 'true'
  return values.includes('unknown') ? 'unknown' : 'false'
}
