import { Match } from 'aws-cdk-lib/assertions'
import { figures } from '@tracker/storage'
import { describe, expect, it } from 'vitest'
import { synthesised, variants } from './synthesised.ts'

describe.each(variants)('the stack %s', (_, settings) => {
  const { template } = synthesised(settings)
  const idsOf = (type: string) => Object.keys(template.findResources(type))

  it('runs every function on a supported runtime, traced, with a log of its own and room to work', () => {
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: Match.anyValue() } },
      MemorySize: Match.anyValue(),
      Timeout: Match.anyValue(),
    })
  })

  it('forgets logs after the days that were set', () => {
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 })
  })

  it('limits the retries of a check and keeps what was given up in a queue', () => {
    const deadLetters = { 'Fn::GetAtt': [Match.stringLikeRegexp('^ChecksDeadLetters'), 'Arn'] }
    template.allResourcesProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Target: {
        RetryPolicy: { MaximumEventAgeInSeconds: 120, MaximumRetryAttempts: 1 },
        DeadLetterConfig: { Arn: deadLetters },
      },
    })
    template.resourceCountIs('AWS::Scheduler::Schedule', 1)
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^ChecksFunction') },
      MaximumEventAgeInSeconds: 120,
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: deadLetters } },
    })
  })

  it('publishes in order per scenario, narrows failures down, and parks what cannot be published', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': ['StorageTableB43FDCE7', 'StreamArn'] },
      ParallelizationFactor: 1,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 1000,
      MaximumRecordAgeInSeconds: 21600,
      DestinationConfig: {
        OnFailure: {
          Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PublishingDeadLetters'), 'Arn'] },
        },
      },
      FilterCriteria: {
        Filters: [
          {
            Pattern:
              '{"eventName":["INSERT"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"S#"}]},"sk":{"S":[{"prefix":"R#"}]}}}}',
          },
        ],
      },
    })
    template.resourceCountIs('AWS::Lambda::EventSourceMapping', 2)
  })

  it('delivers wake-ups by ten, some calls at once, and gives up one that failed five times', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeliveriesQueue'), 'Arn'] },
      FunctionName: { Ref: Match.stringLikeRegexp('^DeliveriesFunction') },
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 50 },
    })
    // A queue for less time than a call takes would hand out what is being delivered.
    template.hasResourceProperties('AWS::SQS::Queue', {
      FifoQueue: Match.absent(),
      VisibilityTimeout: 360,
      RedrivePolicy: {
        deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeliveriesDeadLetters'), 'Arn'] },
        maxReceiveCount: 5,
      },
    })
    template.hasResourceProperties('AWS::Lambda::Function', {
      Description: 'Delivers revisions to subscribers',
      Timeout: 60,
    })
  })

  it('wakes deliveries from where a revision is made, falls due or is asked for', () => {
    const queue = { Ref: Match.stringLikeRegexp('^DeliveriesQueue') }
    for (const name of ['ChecksFunction', 'PublishingFunction', 'HttpFunctionsApi', 'DeliveriesFunction'])
      expect(
        template.findResources('AWS::Lambda::Function', {
          Properties: { Environment: { Variables: Match.objectLike({ DELIVERY_QUEUE_URL: queue }) } },
        }),
      ).toHaveProperty(
        idsOf('AWS::Lambda::Function').find((id) => new RegExp(`^${name}[\\dA-F]{8}$`).test(id)) ?? name,
      )
  })

  it('throttles and logs every stage of the API', () => {
    template.allResourcesProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: {
        ThrottlingRateLimit: 500,
        ThrottlingBurstLimit: 1000,
      },
      AccessLogSettings: { DestinationArn: Match.anyValue(), Format: Match.serializedJson(Match.anyValue()) },
    })
    template.resourceCountIs('AWS::ApiGatewayV2::Stage', 1)
  })

  it('takes fewer deliveries and readings of whole ledgers than requests, once their routes are there', () => {
    template.hasResource('AWS::ApiGatewayV2::Stage', {
      DependsOn: Match.arrayWith(
        ['scenariosscenariohistory', 'scenariosscenarioverify', 'webhookssource'].map((route) =>
          Match.stringLikeRegexp(`^HttpApi\\w*ANYv1${route}`),
        ),
      ),
      Properties: Match.objectLike({
        RouteSettings: {
          'ANY /v1/webhooks/{source}': {
            ThrottlingRateLimit: 100,
            ThrottlingBurstLimit: 200,
          },
          'ANY /v1/scenarios/{scenario}/verify': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
          'ANY /v1/scenarios/{scenario}/history': { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
        },
      }),
    })
  })

  it('raises an alarm if the table, or an index of it, or the API refuses for the number of requests', () => {
    for (const MetricName of ['ReadThrottleEvents', 'WriteThrottleEvents'])
      for (const index of [[], ['due'], ['recent']])
        template.hasResourceProperties('AWS::CloudWatch::Alarm', {
          Namespace: 'AWS/DynamoDB',
          MetricName,
          Dimensions: [
            ...index.map((Value) => ({ Name: 'GlobalSecondaryIndexName', Value })),
            { Name: 'TableName', Value: Match.anyValue() },
          ],
        })
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.status = "429" }',
      LogGroupName: { Ref: Match.stringLikeRegexp('^HttpApiAccessLog') },
    })
    template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName: 'TooManyRequests' })
  })

  it('raises an alarm if many are refused, for their signature by the function itself, or as forbidden', () => {
    for (const [MetricName, FilterPattern] of [
      ['RefusedSignatures', '{ ($.routeKey = "ANY /v1/webhooks/{source}") && ($.answered = "401") }'],
      ['Forbidden', '{ $.status = "403" }'],
    ]) {
      template.hasResourceProperties('AWS::Logs::MetricFilter', {
        FilterPattern,
        LogGroupName: { Ref: Match.stringLikeRegexp('^HttpApiAccessLog') },
      })
      template.hasResourceProperties('AWS::CloudWatch::Alarm', { MetricName, Threshold: 20 })
    }
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      AccessLogSettings: {
        Format: Match.serializedJson(Match.objectLike({ answered: '$context.integration.status' })),
      },
    })
  })

  it('calls somebody by every alarm, says when it is over, and wakes nobody for what hurts neither readers nor editors', () => {
    const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm'))
    const called = alarms.map(([id, { Properties }]) => {
      const { AlarmActions, OKActions, AlarmDescription } = Properties
      expect(OKActions).toEqual(AlarmActions)
      expect(AlarmDescription).toContain('docs/operating.md')
      return [id.replace(/^Alarms|[\dA-F]{8}$/g, ''), String(AlarmActions[0].Ref)] as const
    })
    const calledBy = (topic: string) => called.filter(([, ref]) => ref.startsWith(topic)).map(([id]) => id)
    const [pages, notices] = [calledBy('AlarmsTopic'), calledBy('AlarmsNotices')]
    expect([...pages, ...notices].toSorted()).toEqual(called.map(([id]) => id).toSorted())
    expect(notices.toSorted()).toEqual([
      'CheckDeadLetters',
      'ChecksFailing',
      'ChecksLate',
      'DeliveriesBehind',
      'DeliveryDeadLetters',
      'Forbidden',
      'PublishDeadLetters',
      'PublishingBehind',
      'RefusedSignatures',
      'TooManyRequests',
      'checkErrors',
      'checkThrottles',
      'deliverErrors',
      'deliverThrottles',
      'publishErrors',
      'publishThrottles',
    ])
    expect(pages).toEqual(
      expect.arrayContaining(['ServerErrors', 'ChecksStopped', 'apiErrors', 'webhookErrors']),
    )
  })

  it('pages once no check has ended, not only once none has started', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Checks',
      Namespace: Match.stringLikeRegexp('^Tracker/'),
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    })
  })

  it('alarms by, and shows, only metrics that the functions or the filters write', () => {
    const filtered = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(
      ({ Properties }) => Properties.MetricTransformations[0].MetricName,
    )
    const written = Object.keys(figures).map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`)
    const namespace = `Tracker/Tracker-${settings.stage ?? 'dev'}`
    const shown = JSON.stringify(template.findResources('AWS::CloudWatch::Dashboard')).replaceAll('\\', '')
    const used = [
      ...Object.values(template.findResources('AWS::CloudWatch::Alarm'))
        .filter(({ Properties }) => Properties.Namespace === namespace)
        .map(({ Properties }) => String(Properties.MetricName)),
      ...[...shown.matchAll(new RegExp(`"${namespace}","(\\w+)"`, 'g'))].map(([, name = '']) => name),
    ]
    expect(used.length).toBeGreaterThan(8)
    expect([...filtered, ...written]).toEqual(expect.arrayContaining(used))
    const environments = Object.values(template.findResources('AWS::Lambda::Function')).map(
      ({ Properties }) => Properties.Environment.Variables.METRICS_NAMESPACE,
    )
    expect(new Set(environments)).toEqual(new Set([namespace]))
  })

  it("logs the peer of API Gateway as such, since the reader's address is known to the functions alone", () => {
    const [stage] = Object.values(template.findResources('AWS::ApiGatewayV2::Stage'))
    const line = JSON.parse(stage?.Properties.AccessLogSettings.Format)
    expect(line).toMatchObject({ peer: '$context.identity.sourceIp', request: '$context.requestId' })
    expect(line).not.toHaveProperty('ip')
    const behind = Object.values(template.findResources('AWS::Lambda::Function'))
      .map(({ Properties }) => Properties.Environment.Variables.BEHIND_CDN)
      .filter((flag) => flag !== undefined)
    expect(behind).toEqual(Array(3).fill(String(settings.cdn !== 'false')))
  })

  it('names nothing by itself that another stage might name too', () => {
    const { stage = 'dev' } = settings
    const clash = Object.entries(template.toJSON().Resources).flatMap(([id, resource]) =>
      physicalNames(resource)
        .filter((name) => !name.includes(stage))
        .map((name) => `${id} ${name}`),
    )
    expect(clash).toEqual([])
  })
})

/** Names that a resource gives to itself as literals. */
function physicalNames(resource: unknown): string[] {
  const { Type, Properties = {} } = Object(resource)
  // What these name lies within the resource, or is the service's own word.
  if (/Integration|Authorizer|Stage|IAM::Policy/.test(Type)) return []
  const own = Type.split('::').at(-1)
  const names = [
    Properties.Name,
    Properties[`${own}Name`],
    Properties.CachePolicyConfig?.Name,
    Properties.ResponseHeadersPolicyConfig?.Name,
  ]
  return names.filter((name) => name !== undefined).map((name) => JSON.stringify(name))
}
