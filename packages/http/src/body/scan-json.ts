import { DomainError, exactnessFault } from '@tracker/domain'

/** The maximum nesting of arrays and objects. */
const maxDepth = 32

/** Matches one token of RFC 8259 after white space. No alternative can match two ways, so it never backtracks far. */
const token =
  /[\t\n\r ]*([{}[\],:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)/gy

/** The kinds of token that may come next: a mark stands for itself, `s` for a string, `v` for any other scalar. */
const expectations = {
  '{[sv': 'a value',
  '{[sv]': 'a value or "]"',
  s: 'a key in quotes',
  's}': 'a key in quotes or "}"',
  ':': '":"',
  ',}': '"," or "}"',
  ',]': '"," or "]"',
  '': 'the end',
} as const
type Expected = keyof typeof expectations

/** An open array or object: the keys seen so far (objects only) and the member being read. */
interface Level {
  readonly keys: Set<string> | undefined
  member: string | number
}

/**
 * Scans the text once, without recursion and in linear time. Throws `malformed`, with the place and the fault, unless
 * it is RFC 8259 JSON with unique keys, none of them `__proto__`, with well-formed strings, finite numbers and a depth
 * of at most 32. No known library rejects all of these. `JSON.parse` reads whatever passes. With `exact` it also throws
 * for numbers of which a double would keep another.
 */
export function scanJson(text: string, exact = false): void {
  const levels: Level[] = []
  let expected: Expected = '{[sv'
  let end = 0
  for (const match of text.matchAll(token)) {
    const found = match[1] ?? ''
    const kind = kindOf(found)
    if (!expected.includes(kind)) break
    end = match.index + match[0].length
    const level = levels.at(-1)
    if (kind === '{' || kind === '[') {
      if (levels.length === maxDepth) throw malformed(`nested deeper than ${maxDepth} levels`, levels)
      levels.push(kind === '{' ? { keys: new Set(), member: '' } : { keys: undefined, member: 0 })
      expected = kind === '{' ? 's}' : '{[sv]'
    } else if (kind === ',') {
      if (typeof level?.member === 'number') level.member += 1
      expected = level?.keys ? 's' : '{[sv'
    } else if (kind === ':') {
      expected = '{[sv'
    } else if (level?.keys && expected.startsWith('s')) {
      if (kind === 's') takeKey(level, level.keys, found, levels)
      else levels.pop()
      expected = kind === 's' ? ':' : afterValue(levels)
    } else {
      if (kind === '}' || kind === ']') levels.pop()
      else if (kind === 's') wellFormed(found, levels)
      else if (!/^[tfn]/.test(found)) keepable(found, exact, levels)
      expected = afterValue(levels)
    }
  }
  if (expected !== '' || /[^\t\n\r ]/.test(text.slice(end))) throw syntaxFault(text, end, expected)
}

function kindOf(found: string): string {
  const first = found.charAt(0)
  if (first === '"') return 's'
  return '{}[],:'.includes(first) ? first : 'v'
}

function afterValue(levels: readonly Level[]): Expected {
  const level = levels.at(-1)
  if (level === undefined) return ''
  return level.keys ? ',}' : ',]'
}

function takeKey(level: Level, keys: Set<string>, found: string, levels: readonly Level[]): void {
  const key = wellFormed(found, levels.slice(0, -1))
  level.member = key
  if (key === '__proto__') throw malformed('the key "__proto__" is not accepted', levels)
  if (keys.has(key)) throw malformed('a key that this object has already', levels)
  keys.add(key)
}

/** Decodes a string token. Only escapes can hold half of a surrogate pair; UTF-8 cannot. */
function wellFormed(found: string, levels: readonly Level[]): string {
  const text = found.includes('\\') ? String(JSON.parse(found)) : found.slice(1, -1)
  if (!text.isWellFormed()) throw malformed('half of a surrogate pair in a string', levels)
  return text
}

function keepable(found: string, exact: boolean, levels: readonly Level[]): void {
  if (!Number.isFinite(Number(found))) throw malformed('a number beyond what a double can hold', levels)
  const fault = exact ? exactnessFault(found) : undefined
  if (fault !== undefined) throw malformed(fault, levels)
}

function syntaxFault(text: string, end: number, expected: Expected): DomainError {
  const at = end + text.slice(end).search(/[^\t\n\r ]|$/)
  const lines = text.slice(0, at).split('\n')
  const where = `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`
  const what =
    text[at] === '"' && expected.includes('s')
      ? 'a string that is not closed, has an unknown escape or a bare control character'
      : `${expectations[expected]} expected`
  return new DomainError('malformed', `The body is not JSON: ${where}: ${what}.`)
}

function malformed(detail: string, levels: readonly Level[]): DomainError {
  const pointer = levels.map(({ member }) => `/${escape(String(member))}`).join('')
  return new DomainError('malformed', `The body is not acceptable JSON: ${detail}.`, {
    errors: [{ pointer, detail }],
  })
}

function escape(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1')
}
