/** A place in a JSON value, and the whole value with another leaf there. */
export interface Changed {
  readonly path: string
  readonly value: unknown
}

/** The value with each of its leaves changed in turn; an empty list or object is a leaf too. */
export function* changedLeaves(value: unknown, path = ''): Generator<Changed> {
  if (Array.isArray(value) && value.length > 0) {
    for (const [at, inner] of value.entries())
      for (const one of changedLeaves(inner, `${path}/${at}`))
        yield { ...one, value: value.with(at, one.value) }
  } else if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    for (const [key, inner] of Object.entries(value))
      for (const one of changedLeaves(inner, `${path}/${key}`))
        yield { ...one, value: { ...value, [key]: one.value } }
  } else yield { path, value: another(value) }
}

function another(leaf: unknown): unknown {
  if (typeof leaf === 'string') return `${leaf}x`
  if (typeof leaf === 'number') return leaf + 1
  if (typeof leaf === 'boolean') return !leaf
  return Array.isArray(leaf) ? ['x'] : 'x'
}
