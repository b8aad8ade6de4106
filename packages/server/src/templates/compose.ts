import { type Definition, mapValues, partiesIn, renamedCondition, spelledOut } from '@tracker/domain'

/** A template by its name. */
export interface ShippedTemplate {
  readonly name: string
  readonly definition: Definition
}

/** A scenario made from templates. */
export interface Composed {
  readonly definition: Definition
  /** The party for each role in the rules of a template; null if the role is not filled yet. */
  readonly roles: readonly {
    readonly template: string
    readonly role: string
    readonly party: string | null
  }[]
  /** The ids that got a prefix because an earlier template has them already. */
  readonly renamed: readonly { readonly template: string; readonly from: string; readonly to: string }[]
}

type Parties = NonNullable<Definition['parties']>

/**
 * Composes one definition from several templates. The parties given replace those of the templates; the roles that
 * rules name are filled in the order of the parties. If an earlier template has the same id of a track or rule, the id
 * gets the template's name as a prefix, and its title gets it in brackets.
 */
export function compose(title: string, templates: readonly ShippedTemplate[], parties: Parties): Composed {
  const tracks: Record<string, Definition['tracks'][string]> = {}
  const rules: Record<string, NonNullable<Definition['rules']>[string]> = {}
  const kept: Record<string, Parties[string]> = { ...parties }
  const roles: Composed['roles'][number][] = []
  const renamed: Composed['renamed'][number][] = []
  for (const [at, { definition }] of templates.entries()) {
    const template = labelOf(templates, at)
    const freeId = (id: string, taken: object) => {
      if (!Object.hasOwn(taken, id)) return id
      renamed.push({ template, from: id, to: `${template}-${id}` })
      return `${template}-${id}`
    }
    const trackIds = new Map(Object.keys(definition.tracks).map((id) => [id, freeId(id, tracks)]))
    const cast = castOf(definition, Object.keys(parties))
    for (const [role, party] of cast) roles.push({ template, role, party: party ?? null })
    for (const [id, party] of Object.entries(definition.parties ?? {})) {
      const stays = Object.keys(parties).length === 0 || (cast.has(id) && cast.get(id) === undefined)
      if (stays) kept[id] ??= party
    }
    const track = (id: string) => trackIds.get(id) ?? id
    const party = (id: string) => cast.get(id) ?? id
    for (const [id, one] of Object.entries(definition.tracks)) {
      tracks[track(id)] = track(id) === id ? one : retitled(one, template)
    }
    for (const [id, rule] of Object.entries(definition.rules ?? {})) {
      const when = renamedCondition(rule.when, { track, party })
      const free = freeId(id, rules)
      rules[free] = { ...(free === id ? rule : retitled(rule, template)), when, track: track(rule.track) }
    }
  }
  const definition = {
    title,
    ...(Object.keys(kept).length === 0 ? {} : { parties: kept }),
    tracks,
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
  }
  return { definition, roles, renamed }
}

/** Distinguishes two tracks or rules with the same title by their templates. */
function retitled<T extends { readonly title?: Definition['title'] }>(one: T, template: string): T {
  const { title } = one
  if (title === undefined) return one
  const marked = (text: string) => `${text} (${spelledOut(template)})`
  const anew = typeof title === 'string' ? marked(title) : mapValues(title, (text) => marked(text))
  return { ...one, title: anew }
}

/** The name of a template, with a number from its second use on. */
function labelOf(templates: readonly ShippedTemplate[], at: number): string {
  const name = templates[at]?.name ?? ''
  const nth = templates.slice(0, at + 1).filter((one) => one.name === name).length
  return nth === 1 ? name : `${name}-${nth}`
}

/** The parties that fill the roles in the rules of a template, in the order of its parties. */
function castOf({ parties = {}, rules = {} }: Definition, given: readonly string[]) {
  const named = new Set(Object.values(rules).flatMap(({ when }) => partiesIn(when)))
  const inRules = Object.keys(parties).filter((id) => named.has(id))
  return new Map(inRules.map((role, at) => [role, given.length === 0 ? role : given[at]]))
}
