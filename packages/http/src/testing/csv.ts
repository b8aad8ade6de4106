/**
 * Reads a table (RFC 4180) whose first line names the columns, as one object for each row. Throws if it is malformed.
 */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const lines: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let line: string[] = []
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [, quoted, bare = '', end] = found
    line.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end !== ',') line = (lines.push(line), [])
    if (cell.lastIndex === text.length) break
  }
  if (cell.lastIndex !== text.length) throw new Error('the table does not end with a whole line')
  const [head = [], ...rows] = lines
  if (rows.some((row) => row.length !== head.length))
    throw new Error('a row is longer or shorter than the first')
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [head[at], value])))
}
