import { Link } from '../components/link.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from '../views/layout.tsx'
import type { Block } from './markdown.ts'
import { Spans } from './spans.tsx'

interface MarkdownViewProps {
  readonly blocks: readonly Block[]
  readonly assets: AssetPaths
}

/** Shows a page of the documentation that is written in Markdown, in English. */
export function MarkdownView({ blocks, assets }: MarkdownViewProps) {
  const { guide } = useTexts()
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? guide.docs
  const begun = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2)
  return (
    <Layout head={{ title }} assets={assets}>
      <p class="crumb">
        <Link href="/docs">{guide.docs}</Link>
      </p>
      <article class="written" lang="en">
        {blocks.slice(0, begun).map((block) => (
          <Shown block={block} />
        ))}
        <Contents blocks={blocks} />
        {blocks.slice(begun).map((block) => (
          <Shown block={block} />
        ))}
      </article>
    </Layout>
  )
}

/** Links to the parts of a page, each with its own parts below. */
function Contents({ blocks }: Pick<MarkdownViewProps, 'blocks'>) {
  const { contents, lang } = useTexts()
  const headings = blocks.filter((block) => block.kind === 'heading')
  const parts = headings.flatMap((part, at) => {
    const after = headings.slice(at + 1)
    const end = after.findIndex(({ level }) => level <= 2)
    return part.level === 2 ? [{ ...part, within: after.slice(0, end === -1 ? after.length : end) }] : []
  })
  return (
    <nav class="contents" aria-label={contents.title} lang={lang}>
      <ul class="plain" lang="en">
        {parts.map(({ id, text, within }) => (
          <li>
            <a href={`#${id}`}>
              <Spans text={text} />
            </a>
            {within.length === 0 ? null : (
              <ul class="plain">
                {within.map((one) => (
                  <li>
                    <a href={`#${one.id}`}>
                      <Spans text={one.text} />
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Shown({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />
    case 'paragraph':
      return (
        <p class="prose">
          <Spans text={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul class="prose">
          {block.items.map((text) => (
            <li>
              <Spans text={text} />
            </li>
          ))}
        </ul>
      )
    case 'code':
      return (
        <div class="sample">
          <pre tabindex={0} translate="no">
            <code>{block.text}</code>
          </pre>
        </div>
      )
    case 'table':
      return (
        <div class="table" tabindex={0}>
          <table>
            <thead>
              <Row cells={block.head} head />
            </thead>
            <tbody>
              {block.rows.map((cells) => (
                <Row cells={cells} />
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

function Heading({ level, id, text }: Extract<Block, { kind: 'heading' }>) {
  const shown = <Spans text={text} />
  if (level === 1) return <h1>{shown}</h1>
  return level === 2 ? <h2 id={id}>{shown}</h2> : <h3 id={id}>{shown}</h3>
}

function Row({ cells, head = false }: { readonly cells: readonly string[]; readonly head?: boolean }) {
  return (
    <tr>
      {cells.map((cell) => {
        const shown = <Spans text={cell} />
        return head ? <th scope="col">{shown}</th> : <td>{shown}</td>
      })}
    </tr>
  )
}
