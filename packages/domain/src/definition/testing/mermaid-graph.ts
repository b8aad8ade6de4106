import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants, createContext, runInContext } from 'node:vm'
import * as v from 'valibot'

const graphSchema = v.object({
  nodes: v.array(
    v.object({
      id: v.string(),
      label: v.union([v.string(), v.array(v.string())]),
      shape: v.string(),
      parentId: v.optional(v.string()),
    }),
  ),
  edges: v.array(v.object({ start: v.string(), end: v.string(), label: v.string() })),
})

/** The graph that Mermaid draws: its nodes and edges, labels with the entities decoded. */
export type MermaidGraph = v.InferOutput<typeof graphSchema>

/**
 * The page that Mermaid's browser bundle needs in order to load. Its sanitizer detects that this is not a real page and
 * leaves labels as they are, so tests see them in full. The global object is an ordinary one: name lookups in a
 * contextified one take most of a parser's time.
 */
const page = createContext(constants.DONT_CONTEXTIFY)
Object.assign(page, {
  window: { document: { nodeType: 9, createElement: () => ({}) }, Element: Object, addEventListener() {} },
  structuredClone,
  console,
})
runInContext(readFileSync(createRequire(import.meta.url).resolve('@mermaid-js/tiny'), 'utf8'), page)
await runInContext(`mermaid.parse('stateDiagram-v2')`, page)

// For every state that it reads, Mermaid copies the settings of all kinds of diagrams; without these a diagram takes a
// tenth of the time.
const emptyOtherSettings = `
  for (const [name, settings] of Object.entries(mermaid.mermaidAPI.defaultConfig))
    if (name !== 'state') for (const key of Object.keys(settings ?? {})) delete settings[key]
  mermaid.mermaidAPI.globalReset()`
runInContext(emptyOtherSettings, page)

/** Reads a diagram with Mermaid's own parser; rejects if Mermaid does. */
export async function mermaidGraph(text: string): Promise<MermaidGraph> {
  page['text'] = text
  const data: unknown = await runInContext(
    'mermaid.mermaidAPI.getDiagramFromText(text).then(({ db }) => JSON.stringify(db.getData()))',
    page,
  )
  return v.parse(v.pipe(v.string(), v.transform(decoded), v.parseJson(), graphSchema), data)
}

/** Mermaid keeps entities in a spelling of its own until it draws. */
function decoded(json: string): string {
  return json.replace(/ﬂ°°(\d+)¶ß/g, (_, code) =>
    JSON.stringify(String.fromCodePoint(Number(code))).slice(1, -1),
  )
}
