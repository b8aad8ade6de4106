/** The result of reading a text: its value, or a sentence that says what is wrong and what would be right. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly detail: string }

export function accepted<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function refused(detail: string): Parsed<never> {
  return { ok: false, detail }
}

/** Returns the fault of a text that is too long to read; undefined for others. */
export function lengthFault(text: string, most: number): string | undefined {
  if (text.length > most) return `This has ${text.length} characters; at most ${most} are read.`
  return undefined
}
