import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
const most = 10 * 1024

const resolveDir = fileURLToPath(new URL('../../packages/edge/src', import.meta.url))

/**
 * Syntax that CloudFront's JavaScript runtime 2.0 lacks: ECMAScript 5.1 with parts of later editions. The build
 * rewrites it or fails.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
 */
const lacking = [
  'array-spread',
  'class',
  'default-argument',
  'destructuring',
  'for-of',
  'generator',
  'logical-assignment',
  'optional-catch-binding',
  'nullish-coalescing',
  'object-extensions',
  'object-rest-spread',
  'optional-chain',
]

/** Builds the function that CloudFront runs before its cache. Throws if it is larger than CloudFront accepts. */
export function edgeFunction(): string {
  const { outputFiles } = buildSync({
    // `globalName` would do the same, with half a kilobyte of code around the exports.
    stdin: { contents: `import { handler } from './handler.ts'; edge = handler`, resolveDir },
    bundle: true,
    minify: true,
    format: 'iife',
    banner: { js: 'var edge' },
    footer: { js: 'function handler(event) { return edge(event) }' },
    supported: Object.fromEntries(lacking.map((syntax) => [syntax, false])),
    write: false,
  })
  const code = outputFiles[0]?.text ?? ''
  const size = Buffer.byteLength(code)
  if (size > most) throw new Error(`The function at the edge has ${size} bytes; CloudFront accepts ${most}`)
  return code
}
