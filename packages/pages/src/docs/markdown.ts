/** A block of a page that is written in Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly info: string; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A piece of a line: plain, code, strong, emphasised, or a link. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'em'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

/** The forms of blocks by the first line that they begin with. Anything else is a paragraph. */
const fence = /^```(.*)$/
const heading = /^(#{1,3}) (.+)$/
const item = /^- (.*)$/
const row = /^\| (.*) \|$/
const foreign = /^(?:<|>|#{4}|[*+] |\d+\. | {4})/

/**
 * Parses the subset of Markdown that the documentation uses: headings of three levels, paragraphs, flat lists, fenced
 * code and tables. Throws at other syntax, so that no page shows it as text.
 */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = []
  const lines = text.split('\n')
  const takeWhile = (matches: (line: string) => boolean) => {
    const end = lines.findIndex((line) => !matches(line))
    return lines.splice(0, end === -1 ? lines.length : end)
  }
  const startsBlock = (line: string) => [fence, heading, item, row].some((form) => form.test(line))
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, info] = fence.exec(line) ?? []
    const [, marks = '', title] = heading.exec(line) ?? []
    if (line === '') continue
    if (foreign.test(line)) throw new Error(`this Markdown is not supported: ${line}`)
    if (info !== undefined) {
      blocks.push({ kind: 'code', info, text: takeWhile((one) => one !== '```').join('\n') })
      lines.shift()
    } else if (title !== undefined) {
      blocks.push({ kind: 'heading', level: marks.length, id: slug(title), text: title })
    } else if (item.test(line)) {
      const rest = takeWhile((one) => item.test(one) || one.startsWith('  '))
      blocks.push({ kind: 'list', items: itemsOf([line, ...rest]) })
    } else if (row.test(line)) {
      const [head = [], , ...rows] = [line, ...takeWhile((one) => row.test(one))].map(cellsOf)
      blocks.push({ kind: 'table', head, rows })
    } else {
      const rest = takeWhile((one) => one !== '' && !startsBlock(one))
      blocks.push({ kind: 'paragraph', text: [line, ...rest].join(' ') })
    }
  }
  return blocks
}

function itemsOf(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.replace(item, '\n$1').trimEnd())
    .join(' ')
    .split('\n')
    .map((text) => text.trim().replaceAll(/ +/g, ' '))
    .filter((text) => text !== '')
}

function cellsOf(line: string): readonly string[] {
  const [, cells = ''] = row.exec(line) ?? []
  return cells.split(' | ').map((cell) => cell.trim())
}

/** Reads code, strong and emphasised text, and links in a line. */
export function parseInlines(text: string): readonly Inline[] {
  const pieces = text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)]+\))/)
  return pieces.filter((piece) => piece !== '').map(inlineOf)
}

function inlineOf(piece: string): Inline {
  const [, shown, href] = /^\[(.+)\]\((.+)\)$/.exec(piece) ?? []
  if (shown !== undefined && href !== undefined) return { kind: 'link', text: shown, href }
  if (/^`.+`$/.test(piece)) return { kind: 'code', text: piece.slice(1, -1) }
  if (/^\*\*.+\*\*$/.test(piece)) return { kind: 'strong', text: piece.slice(2, -2) }
  if (/^\*[^*]+\*$/.test(piece)) return { kind: 'em', text: piece.slice(1, -1) }
  return { kind: 'text', text: piece }
}

/** The anchor of a heading, as GitHub makes it. */
function slug(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}
