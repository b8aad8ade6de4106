import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { settingsFrom } from '../../infra/settings.ts'
import { TrackerStack } from '../../infra/stack.ts'

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))

/** Synthesises the stack with these settings, without bundling its functions. Returns it with its template. */
export function synthesised(settings: Readonly<Record<string, unknown>> = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'tracker-synthesised-'))
  try {
    const app = new App({ context: { ...context, ...settings, 'aws:cdk:bundling-stacks': [] }, outdir })
    const stack = new TrackerStack(app, settingsFrom(settings))
    return { stack, template: Template.fromStack(stack) }
  } finally {
    rmSync(outdir, { recursive: true })
  }
}

/** The settings that add or remove parts of the stack. */
export const variants: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['behind a CDN', {}],
  ['without a CDN', { cdn: 'false' }],
  [
    'with a domain and a web ACL',
    {
      stage: 'prod',
      domain: 'tracker.example.org',
      certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b',
      waf: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/tracker/0a1b',
    },
  ],
  ['without a web ACL', { waf: 'none' }],
  ['to throw away', { stage: 'try', protect: 'false' }],
]
