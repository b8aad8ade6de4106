import { writeFileSync } from 'node:fs'
import { type Definition, inLanguage, parseDefinition } from '@tracker/domain'
import { compose, type Composed } from '../../templates/compose.ts'
import { capitalised, readParties, readTemplates, requireId } from '../read-choices.ts'
import { usualUrl } from '../../url-at.ts'
import { shippedTemplates } from '../../templates/shipped-templates.ts'
import { command } from '../command.ts'
import { Failure } from '../failure.ts'
import { columns, indented } from '../show/columns.ts'

export const newCommand = command({
  summary: 'make the definition of a scenario from templates, as a file to edit and then define',
  arguments: ['scenario'],
  options: {
    from: { type: 'string', help: ['<a,b>', 'the templates, in the order of their tracks'] },
    parties: {
      type: 'string',
      multiple: true,
      help: ['<id=name,…>', 'who takes part; the first fill the roles that rules speak of'],
    },
    title: { type: 'string', help: ['<text>', 'of the scenario; else made from its id'] },
    out: { type: 'string', help: ['<file>', 'the file to write; <scenario>.json here by default'] },
  },
  details: () => [
    'Templates',
    ...indented(columns(shippedTemplates().map(({ name, definition }) => [name, shownTitle(definition)]))),
  ],
  local: true,
  example: 'new my-story --from ceasefire,sanctions-threat --parties russia=Russia,ukraine=Ukraine',
  run: async ({ url }, [scenario = ''], { from, parties, title, out = `${scenario}.json` }) => {
    requireId(`new ${scenario}`, scenario, 'the scenario needs an id, as in my-story')
    const templates = readTemplates(from, shippedTemplates())
    const composed = compose(title ?? capitalised(scenario), templates, readParties(parties))
    const { definition } = composed
    requireValid(definition)
    write(out, definition)
    const next = `npm run tracker -- define ${scenario} ${out} --key <an administrator's key>`
    const { roles, renamed } = composed
    const json = {
      scenario,
      file: out,
      templates: templates.map(({ name }) => name),
      roles,
      renamed,
      next,
      definition,
    }
    return {
      json,
      text: [
        `${out}: ${scenario}, "${shownTitle(definition)}"`,
        ...shown(composed),
        '',
        ...advice(url, next),
      ].join('\n'),
    }
  },
})

function shownTitle({ title }: Pick<Definition, 'title'>): string {
  return inLanguage({})(title)
}

/** The parts that were made, for people. */
function shown({ definition, roles, renamed }: Composed): readonly string[] {
  const { tracks, parties = {}, rules = {} } = definition
  const text = inLanguage({})
  const named = (id: string, title: Definition['title'] = id) => [id, text(title)]
  const part = (heading: string, rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? [] : [heading, ...indented(columns(rows))]
  return [
    ...part(
      'Tracks',
      Object.entries(tracks).map(([id, { title, states }]) => [
        ...named(id, title),
        `${Object.keys(states).length} states`,
      ]),
    ),
    ...part(
      'Parties',
      Object.entries(parties).map(([id, { name }]) => named(id, name)),
    ),
    ...part(
      'Rules',
      Object.entries(rules).map(([id, { title }]) => named(id, title)),
    ),
    ...part(
      'Roles in the rules',
      roles.map(({ template, role, party }) => [
        `${template}: ${role}`,
        party ?? 'no party yet; name more --parties, or edit the file',
      ]),
    ),
    ...part(
      'Renamed, since an earlier template has the id',
      renamed.map(({ from, to }) => [from, to]),
    ),
  ]
}

/** Says how to go on. The guide is named by its file, unless the address of a tracker was set. */
function advice(url: string, next: string): readonly string[] {
  const guide =
    url === usualUrl
      ? 'docs/modelling.md, which a tracker serves at /docs/modelling,'
      : `${url.replace(/\/$/, '')}/docs/modelling`
  return [
    `Edit the file: its titles, lengths and criteria, and rules that join its tracks. ${guide} explains every key.`,
    `Next: ${next}`,
  ]
}

function requireValid(definition: Definition): void {
  const parsed = parseDefinition(definition)
  if (parsed.ok) return
  const faults = parsed.faults.map(({ pointer, detail }) => `  ${pointer || '/'}: ${detail}`)
  throw new Failure('misused', ['This makes no definition:', ...faults].join('\n'))
}

/** Writes the file, and never over another. */
function write(file: string, definition: Definition): void {
  try {
    writeFileSync(file, `${JSON.stringify(definition, undefined, 2)}\n`, { flag: 'wx' })
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    const why = error instanceof Error ? error.message : String(error)
    throw new Failure(
      'misused',
      taken ? `${file} is there already; name another with --out, or move it away.` : why,
    )
  }
}
