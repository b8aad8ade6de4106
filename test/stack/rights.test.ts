import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { synthesised, variants } from './synthesised.ts'

const oneOrMore = v.union([
  v.array(v.unknown()),
  v.pipe(
    v.unknown(),
    v.transform((one) => [one]),
  ),
])
const statements = v.array(
  v.object({
    Effect: v.string(),
    Action: oneOrMore,
    Resource: v.optional(oneOrMore, []),
    Condition: v.optional(v.unknown()),
  }),
)
const document = v.object({
  PolicyDocument: v.object({ Statement: statements }),
  Roles: v.optional(v.array(v.object({ Ref: v.string() }))),
})

/** Every statement of every policy of a role, with that role. */
function granted(settings: Readonly<Record<string, unknown>>) {
  const { template } = synthesised(settings)
  return Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => {
    const { PolicyDocument, Roles = [] } = v.parse(document, Properties)
    return PolicyDocument.Statement.map((statement) => ({
      ...statement,
      role: Roles[0]?.Ref.replace(/[\dA-F]{8}$/, ''),
    }))
  })
}

/** Actions by role, without those that every function has for its log and traces. */
function actionsByRole(settings: Readonly<Record<string, unknown>>) {
  const byRole: Record<string, string[]> = {}
  for (const { role = '', Action } of granted(settings).filter(({ Effect }) => Effect === 'Allow'))
    byRole[role] = [
      ...(byRole[role] ?? []),
      ...Action.map(String).filter((action) => !/^(logs|xray):/.test(action)),
    ]
  return Object.fromEntries(
    Object.entries(byRole).map(([role, actions]) => [role, [...new Set(actions)].toSorted()]),
  )
}

describe.each(variants)('the stack %s', (_, settings) => {
  const { template } = synthesised(settings)

  it('allows no action by wildcard', () => {
    expect(
      granted(settings)
        .flatMap(({ Action }) => Action)
        .filter((action) => String(action).includes('*')),
    ).toEqual([])
  })

  it('allows nothing on all resources but the sending of traces', () => {
    const everywhere = granted(settings).filter(({ Resource }) => JSON.stringify(Resource).includes('*'))
    for (const { Action } of everywhere)
      expect(Action).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments'])
  })

  it('gives no role a policy of AWS', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role')))
      expect(Properties).not.toHaveProperty('ManagedPolicyArns')
  })

  it('has no secret in an environment variable: each is a name, an address or a flag', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Function')))
      for (const [name, value] of Object.entries(Object(Properties.Environment?.Variables))) {
        expect([
          'TABLE_NAME',
          'ACCESS_SECRET',
          'BUS_NAME',
          'PARKED_QUEUE_URL',
          'ORIGIN_KEY',
          'TRACKER_URL',
          'DELIVERY_QUEUE_URL',
          'METRICS_NAMESPACE',
          'BEHIND_CDN',
        ]).toContain(name)
        expect(JSON.stringify(value)).toMatch(
          /^(\{"(Ref|Fn::GetAtt)":|\{"Fn::Join":\["",\["https:\/\/",|"https:\/\/|"Tracker\/|"(?:true|false)"$)/,
        )
      }
  })

  it('has no secret in the template', () => {
    expect(JSON.stringify(template.toJSON())).not.toMatch(
      /whsec_|"sha256"|BEGIN [A-Z ]*PRIVATE KEY|AKIA[A-Z\d]{16}/,
    )
  })
})

describe('each function', () => {
  it('may do exactly what it does', () => {
    const write = ['dynamodb:DeleteItem', 'dynamodb:PutItem']
    const read = ['dynamodb:GetItem', 'dynamodb:Query']
    const secret = 'secretsmanager:GetSecretValue'
    const send = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage']
    const take = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage']
    expect(actionsByRole({})).toEqual({
      HttpFunctionsWebhookRole: [...read, ...write, secret].toSorted(),
      HttpFunctionsApiRole: [...read, ...write, secret, ...send].toSorted(),
      HttpFunctionsPagesRole: [...read, 'dynamodb:PutItem', secret].toSorted(),
      ChecksFunctionRole: [...read, ...write, ...send].toSorted(),
      DeliveriesFunctionRole: [...read, ...write, secret, ...send, ...take].toSorted(),
      ChecksScheduleRole: ['lambda:InvokeFunction', 'sqs:SendMessage'],
      OriginKeyFunctionRole: [secret],
      PublishingFunctionRole: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
        'events:PutEvents',
        ...send,
      ],
    })
  })

  it('writes everything, subscriptions alone, or the items of the tracker alone', () => {
    const put = 'dynamodb:PutItem'
    const writing = granted({}).filter(({ Effect, Action }) => Effect === 'Allow' && Action.includes(put))
    const within = (keys: string) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [keys] } })
    expect(Object.fromEntries(writing.map(({ role, Condition }) => [role, Condition]))).toEqual({
      ChecksFunctionRole: undefined,
      DeliveriesFunctionRole: within('Q#*'),
      HttpFunctionsApiRole: undefined,
      HttpFunctionsPagesRole: within('TRACKER'),
      HttpFunctionsWebhookRole: undefined,
    })
  })

  it('has no subscriptions, with their secrets, unless it makes or sends them', () => {
    const denied = granted({}).filter(({ Effect }) => Effect === 'Deny')
    expect(denied.map(({ role }) => role).toSorted()).toEqual([
      'ChecksFunctionRole',
      'HttpFunctionsPagesRole',
      'HttpFunctionsWebhookRole',
    ])
    for (const { Action, Condition } of denied) {
      expect(Action).toEqual(['DeleteItem', 'GetItem', 'PutItem', 'Query'].map((name) => `dynamodb:${name}`))
      expect(Condition).toEqual({ 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['Q#*'] } })
    }
  })
})
