import { readFileSync } from 'node:fs'
import * as v from 'valibot'

const parameter = v.object({ in: v.string(), name: v.string() })
const referred = v.object({ $ref: v.string() })
const description = v.object({
  paths: v.record(
    v.string(),
    v.record(v.string(), v.object({ parameters: v.optional(v.array(v.union([parameter, referred])), []) })),
  ),
  components: v.object({ parameters: v.record(v.string(), parameter) }),
})

/**
 * The limit of one cache policy:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
 */
const most = 10

/**
 * The query parameters in the API's description, which are all that a route reads. Throws if there are more than one
 * cache policy accepts.
 */
export function queryParameters(): string[] {
  const file = new URL('../packages/http/src/openapi/openapi.json', import.meta.url)
  const { paths, components } = v.parse(description, JSON.parse(readFileSync(file, 'utf8')))
  const given = Object.values(paths)
    .flatMap((operations) => Object.values(operations))
    .flatMap(({ parameters }) => parameters)
  const inline = given.filter((one) => 'name' in one)
  const queries = [...Object.values(components.parameters), ...inline].filter((one) => one.in === 'query')
  const names = [...new Set(queries.map(({ name }) => name))].toSorted()
  if (names.length > most)
    throw new Error(
      `A cache policy takes ${most} parameters of queries, not ${names.length}: ${names.join(', ')}`,
    )
  return names
}
