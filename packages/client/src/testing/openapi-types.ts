import openapiTS, { astToString } from 'openapi-typescript'

/** Returns the types of the OpenAPI document of the service, as TypeScript. */
export async function openapiTypes(): Promise<string> {
  const document = new URL('../../../http/src/openapi/openapi.json', import.meta.url)
  const nodes = await openapiTS(document, { immutable: true })
  return `// Made of the OpenAPI document by \`npm run openapi\`.\n${astToString(nodes)}`
}
