import { DomainError, type DefinitionVersion, mermaidDiagram, xstateConfig } from '@tracker/domain'
import type { Context } from 'hono'
import { acceptedType, definitionTypes } from '../app/accepted-type.ts'
import { requireReader } from '../app/callers.ts'
import type { Deps } from '../app/deps.ts'
import { definitionFormats } from '../app/formats.ts'
import { naturalNumber, queryParameter, refuseQuery, scenarioParameter } from '../app/parameters.ts'
import type { Resources } from '../app/resources.ts'
import { caching, conditional } from '../app/respond.ts'

type Format = (typeof definitionFormats)[number]

/** Returns the format that the query names, or else the Accept header. */
function formatOf(context: Context): Format {
  const named = queryParameter(context, 'format')
  if (named !== undefined) {
    return (
      definitionFormats.find((format) => format === named) ??
      refuseQuery('format', `is one of ${definitionFormats.join(', ')}`)
    )
  }
  const type = acceptedType(context.req.header('Accept'), definitionTypes)
  return type === 'text/vnd.mermaid' ? 'mermaid' : 'json'
}

function shown(
  context: Context,
  scenario: string,
  { definition, version }: DefinitionVersion,
  cacheControl: string,
): Promise<Response> {
  const format = formatOf(context)
  const headers = { 'Cache-Control': cacheControl, Vary: 'Accept' }
  if (format === 'mermaid') {
    const more = { ETag: `"${version}-mermaid"`, 'Content-Type': 'text/vnd.mermaid; charset=utf-8' }
    return conditional(context, mermaidDiagram(definition), { ...headers, ...more })
  }
  if (format === 'xstate') {
    const body = JSON.stringify(xstateConfig(scenario, definition))
    return conditional(context, body, { ...headers, ETag: `"${version}-xstate"` })
  }
  return conditional(context, JSON.stringify(definition), { ...headers, ETag: `"${version}"` })
}

/** Serves the definition of a scenario as JSON, as a Mermaid diagram, and for XState. */
export function definitionRoutes(deps: Deps): Resources {
  const { scenarios } = deps
  return {
    '/v1/scenarios/:scenario/definition': {
      query: ['format'],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        return shown(context, scenario, await scenarios.definition(scenario), caching.brief)
      },
    },
    '/v1/scenarios/:scenario/definition/:version': {
      query: ['format'],
      GET: async (context) => {
        const scenario = scenarioParameter(context)
        await requireReader(deps, context, scenario)
        const version = naturalNumber(context.req.param('version') ?? '')
        if (version === undefined)
          throw new DomainError('not-found', 'versions are numbered 1, 2, 3 and so on')
        return shown(context, scenario, await scenarios.definition(scenario, version), caching.immutable)
      },
    },
  }
}
