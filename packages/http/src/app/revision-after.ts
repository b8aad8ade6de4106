import { DomainError } from '@tracker/domain'
import { revisionForm } from './revision-form.ts'

/**
 * Reads the number of the revision after which a reader goes on. Throws `cursor-invalid`, naming the parameter or
 * header and saying what it means `without` one, if it is not 0 or the number of a revision that exists.
 */
export function revisionAfter(name: string, asked: string, newest: number, without: string): number {
  const number = revisionForm.test(asked) ? Number(asked) : NaN
  if (number <= newest) return number
  const fault = Number.isNaN(number) ? 'is not the number of a revision' : 'lies beyond the newest revision'
  throw new DomainError(
    'cursor-invalid',
    `${name} ${fault}; send a number from 0, for everything, to ${newest}, or ${without}`,
  )
}
