import { readFileSync } from 'node:fs'

/** Reads a page of the documentation. */
export function pageOf(name: string): string {
  return readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')
}

/** Returns the sections of a text below headings of a level, by title. */
export function sectionsOf(text: string, level: number): ReadonlyMap<string, string> {
  const [, ...parts] = text.split(`\n${'#'.repeat(level)} `)
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')), part]))
}

/** Returns the cells of the rows of the tables in a text as written, without the headings. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '))
  return lines
    .filter((_, at) => at > 1)
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.trim()),
    )
}

/** Returns the pieces of code in a cell, without their marks. */
export function codesIn(cell = ''): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}
