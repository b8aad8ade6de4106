import { nearName } from './near-name.ts'

/**
 * Asks in parentheses for the known name that was probably misspelt, e.g. ` (did you mean "agreed"?)`; '' if none was.
 */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearName(name, known)
  return near === undefined ? '' : ` (did you mean "${near}"?)`
}
