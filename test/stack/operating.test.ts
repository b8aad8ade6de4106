import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch'
import { parseAccess } from '@tracker/http'
import { describe, expect, it } from 'vitest'
import { settingsFrom } from '../../infra/settings.ts'
import { synthesised } from './synthesised.ts'

const page = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8')

describe("the operators' page", () => {
  it('says of every alarm what it means and what to do', () => {
    const { stack } = synthesised()
    const alarms = stack.node.findChild('Alarms').node.children.filter((one) => one instanceof Alarm)
    const unexplained = alarms.map(({ node }) => node.id).filter((id) => !page.includes(`\`${id}\``))
    expect(unexplained).toEqual([])
    expect(page).toContain(`${alarms.length} alarms`)
  })

  it('names every setting', () => {
    const optional = ['domain', 'certificate', 'waf', 'table', 'tableStream', 'authority']
    for (const setting of [...Object.keys(settingsFrom({})), ...optional])
      expect(page).toContain(`\`${setting}\``)
  })

  it('has caches forget what a restore takes back, with commands for either way', () => {
    const restore = page.slice(page.indexOf('## Restore'), page.indexOf('## The dashboard'))
    const paths = [...restore.matchAll(/^aws cloudfront create-invalidation .*--paths '([^']+)'/gm)]
    expect(paths.map(([, path]) => path)).toEqual(['/v1/scenarios/ukraine-diplomatic-track*', '/*'])
  })

  it('writes an access document, whole or a member of it, as the service takes it, as every other page does', () => {
    const cwd = fileURLToPath(new URL('../../', import.meta.url))
    const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd })]
    // The sources of a report are a list, those of an access document are not.
    const written = pages
      .map((name) => readFileSync(`${cwd}${name}`, 'utf8'))
      .flatMap((text) => [...text.matchAll(/(['`])(\{?"(?:sources|keys|reads)":(?! \[)[^'`]*)\1/g)])
      .map(([, , json = '']) => (json.startsWith('{') ? json : `{${json}}`))
    expect(written).toHaveLength(2)
    for (const json of written) expect(() => parseAccess(JSON.parse(json))).not.toThrow()
  })

  it('names every output that it tells operators to use', () => {
    const outputs = Object.keys(synthesised().template.findOutputs('*'))
    const told = [
      ...page.matchAll(
        /<(AccessSecret|AlarmTopic|NoticeTopic|TableName|Url|Bus|Check|CheckSchedule|Distribution)>/g,
      ),
    ].map(([, name]) => name)
    expect(outputs).toEqual(expect.arrayContaining(told))
  })
})
