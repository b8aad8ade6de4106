import { readFileSync } from 'node:fs'
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch'
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
    const optional = ['domain', 'certificate', 'waf', 'table', 'tableStream']
    for (const setting of [...Object.keys(settingsFrom({})), ...optional])
      expect(page).toContain(`\`${setting}\``)
  })

  it('has caches forget what a restore takes back, with commands for either way', () => {
    const restore = page.slice(page.indexOf('## Restore'), page.indexOf('## The dashboard'))
    const paths = [...restore.matchAll(/^aws cloudfront create-invalidation .*--paths '([^']+)'/gm)]
    expect(paths.map(([, path]) => path)).toEqual(['/v1/scenarios/ukraine-diplomatic-track*', '/*'])
  })

  it('names every output that it tells operators to use', () => {
    const outputs = Object.keys(synthesised().template.findOutputs('*'))
    const told = [
      ...page.matchAll(/<(AccessSecret|AlarmTopic|TableName|Url|Bus|Check|CheckSchedule|Distribution)>/g),
    ].map(([, name]) => name)
    expect(outputs).toEqual(expect.arrayContaining(told))
  })
})
