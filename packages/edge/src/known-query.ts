import { nearestName } from '@tracker/domain/near-name'
import { canonicalValue, isReadOnce } from './canonical-value.ts'
import { all, type EdgeValues } from './viewer-request.ts'

/** The fault of a parameter, in the words of the API, and the parameter that was probably meant. */
export interface QueryFault {
  readonly parameter: string
  readonly detail: string
  readonly nearest?: string
}

/** Returns the fault of the first parameter without a name, that a route of the API does not take, or given twice. */
export function queryFault(
  path: string,
  query: EdgeValues,
  known: readonly string[],
): QueryFault | undefined {
  const names = Object.keys(query)
  if (names.includes('')) return { parameter: '', detail: 'a parameter has no name; write name=value' }
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const takes = known.length === 0 ? 'takes none' : `takes ${known.join(', ')}`
    const fault = { parameter: unknown, detail: `is no parameter of ${path}, which ${takes}` }
    const nearest = nearestName(unknown, known)
    return nearest === undefined ? fault : { parameter: fault.parameter, detail: fault.detail, nearest }
  }
  const twice = names.find((name) => several(query, name))
  return twice === undefined
    ? undefined
    : { parameter: twice, detail: 'is given more than once; give it once' }
}

function several(query: EdgeValues, name: string): boolean {
  return (query[name]?.multiValue?.length ?? 1) > 1
}

/** Returns the known parameters of a query, sorted by name, each value in one spelling. */
export function knownQuery(query: EdgeValues, known: readonly string[], forPrograms: boolean): EdgeValues {
  const kept: Record<string, EdgeValues[string]> = {}
  known.forEach((name) => {
    const given = query[name]
    if (given === undefined) return
    const read = !forPrograms && isReadOnce(name) ? all(given).slice(0, 1) : all(given)
    const left: { readonly value: string }[] = []
    read.forEach((one) => {
      const value = canonicalValue(name, one.value, forPrograms)
      if (value !== undefined) left.push({ value })
    })
    const first = left[0]
    if (first !== undefined) kept[name] = left.length === 1 ? first : { value: first.value, multiValue: left }
  })
  return kept
}

/** Reads the names of parameters, which may be percent-encoded; two spellings of one name are the same parameter. */
export function decodedNames(query: EdgeValues): EdgeValues {
  // Without a prototype, since a parameter may have the name of one's property.
  const read = Object.create(null) as Record<string, EdgeValues[string]>
  Object.keys(query).forEach((written) => {
    const name = decoded(written)
    const given = query[written]
    const before = read[name]
    if (given !== undefined)
      read[name] =
        before === undefined ? given : { value: before.value, multiValue: all(before).concat(all(given)) }
  })
  return read
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written.replace(/\+/g, ' '))
  } catch {
    return written
  }
}
