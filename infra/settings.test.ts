import { describe, expect, it } from 'vitest'
import { settingsFrom } from './settings.ts'

const refusal = (context: Readonly<Record<string, unknown>>) => {
  try {
    return JSON.stringify(settingsFrom(context))
  } catch (error) {
    return String(error)
  }
}

describe('the settings', () => {
  it('have defaults that are safe to run', () => {
    expect(settingsFrom({})).toEqual({
      stage: 'dev',
      cdn: true,
      retention: 30,
      protect: true,
      replicas: [],
      waf: 'own',
      rateLimit: 500,
      burstLimit: 1000,
      webhookRateLimit: 100,
      webhookBurstLimit: 200,
      verifyRateLimit: 5,
      verifyBurstLimit: 10,
      historyRateLimit: 50,
      historyBurstLimit: 100,
      deliverConcurrency: 50,
    })
  })

  it('are read from the text that the command line gives', () => {
    const given = {
      stage: 'prod',
      cdn: 'false',
      retention: '90',
      replicas: 'eu-west-1,us-east-1',
      rateLimit: '50',
      allowAddresses: '10.0.0.7,fd00::/8',
    }
    expect(settingsFrom(given)).toMatchObject({
      stage: 'prod',
      cdn: false,
      retention: 90,
      replicas: ['eu-west-1', 'us-east-1'],
      rateLimit: 50,
      allowAddresses: '10.0.0.7,fd00::/8',
    })
  })

  it('keep the restored table of one stage from every other', () => {
    const streamOf = (table: string) =>
      `arn:aws:dynamodb:eu-west-1:123456789012:table/${table}/stream/2025-05-18T22:00:00.000`
    const given = {
      table: 'prod:rescue,try:second',
      tableStream: `prod:${streamOf('rescue')},try:${streamOf('second')}`,
    }
    const tablesOf = (stage: string) => {
      const { table, tableStream } = settingsFrom({ ...given, stage })
      return { table, tableStream }
    }
    expect(tablesOf('prod')).toEqual({ table: 'rescue', tableStream: streamOf('rescue') })
    expect(tablesOf('try')).toEqual({ table: 'second', tableStream: streamOf('second') })
    expect(tablesOf('dev')).toEqual({})
  })

  it('name the authority of one stage alone', () => {
    const given = { authority: 'prod:tracker.example' }
    expect(settingsFrom({ ...given, stage: 'prod' }).authority).toBe('tracker.example')
    expect(settingsFrom({ ...given, stage: 'dev' }).authority).toBeUndefined()
    expect(() => settingsFrom({ authority: 'tracker.example' })).toThrow('expected <stage>:<host name')
  })

  it("leave the CDK's own context alone", () => {
    const own = { '@aws-cdk/core:checkSecretUsage': true, 'aws:cdk:bundling-stacks': [], 'hosted-zone:x': {} }
    expect(settingsFrom(own)).toEqual(settingsFrom({}))
  })

  it.each([
    ['an unknown name', { domian: 'tracker.example.org' }, 'domian'],
    ['a stage that no stack can be named after', { stage: 'Prod!' }, 'stage: expected 1 to 20'],
    ['neither true nor false', { cdn: 'maybe' }, 'cdn: expected true or false'],
    ['days that CloudWatch does not offer', { retention: '45' }, 'retention: expected one of'],
    ['a domain without its certificate', { domain: 'tracker.example.org' }, 'domain and certificate'],
    [
      'a certificate where CloudFront does not look',
      { domain: 'tracker.example.org', certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b' },
      'certificate: expected an ARN of acm in us-east-1',
    ],
    [
      'a web ACL without the CDN',
      { cdn: 'false', waf: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/x/0a1b' },
      'domain and waf belong to CloudFront',
    ],
    ['a version of the origin key of no stage', { originKeyVersion: 'latest' }, 'expected <stage>:<id'],
    ['a restored table of no stage', { table: 'rescue' }, 'table.0: expected <stage>:<name of a table>'],
    ['a restored table without its stream', { table: 'dev:rescue' }, 'table and tableStream'],
    [
      'a stream that is none',
      { table: 'dev:rescue', tableStream: 'dev:arn:aws:dynamodb' },
      'expected <stage>:<ARN of a stream>',
    ],
    [
      "another table's stream",
      {
        table: 'dev:rescue',
        tableStream: 'dev:arn:aws:dynamodb:eu-west-1:123456789012:table/live/stream/2025-05-18T22:00:00.000',
      },
      'tableStream is of another table',
    ],
    ['a limit of nothing', { rateLimit: '0' }, 'rateLimit'],
    ['fewer deliveries at once than SQS lets a function have', { deliverConcurrency: '1' }, '2 to 1000'],
    ['a name in the place of an address', { allowAddresses: '10.0.0.7,inside.example' }, 'allowAddresses'],
    ['a range beyond the bits of its family', { allowAddresses: '10.0.0.0/33' }, 'allowAddresses'],
  ])('are refused with %s', (_, context, fault) => {
    expect(refusal(context)).toContain(fault)
  })

  it('are refused with all their faults at once', () => {
    expect(refusal({ stage: '', cdn: 'maybe' })).toMatch(/stage: .*\n.*cdn: /)
  })
})
