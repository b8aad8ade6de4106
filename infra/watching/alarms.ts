import { Aws, CfnCondition, Duration, Fn, Stack } from 'aws-cdk-lib'
import { Alarm, CfnAlarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { type IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { type Cdn } from '../edge/cdn.ts'
import { type Checks } from '../lambdas/checks.ts'
import { type Deliveries } from '../lambdas/deliveries.ts'
import { type Figures } from './figures.ts'
import { type TrackerApi } from '../lambdas/http-api.ts'
import { type LogMetrics } from './log-metrics.ts'
import { type Publishing } from '../lambdas/publishing.ts'
import { type TrackerTable, indexes } from '../parts/table.ts'

/** The resources that alarms and dashboard watch. */
export interface Watched {
  readonly api: TrackerApi
  readonly functions: Readonly<Record<string, IFunction>>
  readonly table: TrackerTable
  readonly checks: Checks
  readonly publishing: Publishing
  readonly deliveries: Deliveries
  readonly logMetrics: LogMetrics
  readonly figures: Figures
  readonly cdn: Cdn | undefined
}

/** The topic of an alarm: `pages` if it affects readers or editors, at night as well; `notices` otherwise. */
type Urgency = 'pages' | 'notices'

interface AlarmWhen {
  readonly calls: Urgency
  readonly metric: Metric
  /** Is raised at or above this value, but not without data; or below it, and also without data. */
  readonly when: { readonly atLeast: number } | { readonly below: number }
  /** The number of periods in a row. */
  readonly periods?: number
  readonly description: string
}

const period = Duration.minutes(5)

/** The functions that readers and editors wait for. */
const hurting: readonly string[] = ['webhook', 'api', 'pages', 'origin']

/** The alarms that call an operator, each explained by its name in docs/operating.md, on one of two topics. */
export class Alarms extends Construct {
  readonly pages: Topic
  readonly notices: Topic
  readonly all: Alarm[] = []

  constructor(
    scope: Construct,
    id: string,
    { api, functions, table, checks, publishing, deliveries, logMetrics, figures, cdn }: Watched,
  ) {
    super(scope, id)
    this.pages = this.#topic('Topic', 'Scenario tracker')
    this.notices = this.#topic('Notices', 'Scenario tracker, for the day')

    this.#raise('ServerErrors', {
      calls: 'pages',
      metric: api.api.metricServerError({ period, statistic: 'Sum' }),
      when: { atLeast: 5 },
      description: 'Requests are answered 5xx',
    })
    this.#raise('SlowAnswers', {
      calls: 'pages',
      metric: api.api.metricLatency({ period, statistic: 'p99' }),
      when: { atLeast: 3000 },
      periods: 3,
      description: 'One request in a hundred takes 3 seconds or more',
    })
    for (const [name, each] of Object.entries(functions)) {
      const calls = hurting.includes(name) ? 'pages' : 'notices'
      this.#raise(`${name}Throttles`, {
        calls,
        metric: each.metricThrottles({ period }),
        when: { atLeast: 1 },
        description: 'Lambda has no concurrency left for the function',
      })
      this.#raise(`${name}Errors`, {
        calls,
        metric: each.metricErrors({ period }),
        when: { atLeast: 1 },
        periods: 2,
        description: 'The function crashes or runs out of time',
      })
    }
    for (const direction of ['Read', 'Write'])
      this.#raise(`Table${direction}Throttles`, {
        calls: 'pages',
        metric: table.table.metric(`${direction}ThrottleEvents`, { period, statistic: 'Sum' }),
        when: { atLeast: 1 },
        periods: 2,
        description: `DynamoDB refuses to ${direction.toLowerCase()}, for the number of requests`,
      })
    for (const index of indexes)
      for (const direction of ['Read', 'Write'])
        this.#raise(`${index}${direction}Throttles`, {
          calls: 'pages',
          metric: table.table.metric(`${direction}ThrottleEvents`, {
            period,
            statistic: 'Sum',
            dimensionsMap: { TableName: table.table.tableName, GlobalSecondaryIndexName: index },
          }),
          when: { atLeast: 1 },
          periods: 2,
          description: `DynamoDB refuses to ${direction.toLowerCase()} the index ${index}, for the number of requests`,
        })
    this.#raise('ChecksStopped', {
      calls: 'pages',
      metric: figures.checks.with({ period }),
      when: { below: 1 },
      periods: 2,
      description: 'No check has ended for ten minutes',
    })
    this.#raise('ChecksLate', {
      calls: 'notices',
      metric: figures.checkLateness.with({ period }),
      when: { atLeast: 300 },
      periods: 2,
      description: 'What was due was recorded more than five minutes late',
    })
    this.#raise('ChecksFailing', {
      calls: 'notices',
      metric: figures.checkFailures.with({ period }),
      when: { atLeast: 1 },
      periods: 2,
      description: 'The check fails for a scenario',
    })
    this.#raise('CheckDeadLetters', {
      calls: 'notices',
      metric: checks.deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
      when: { atLeast: 1 },
      description: 'A check was given up',
    })
    this.#raise('PublishingBehind', {
      calls: 'notices',
      metric: publishing.function.metric('IteratorAge', { period, statistic: 'Maximum' }),
      when: { atLeast: Duration.minutes(5).toMilliseconds() },
      description: 'Revisions reach the bus more than five minutes after they were recorded',
    })
    this.#raise('PublishDeadLetters', {
      calls: 'notices',
      metric: publishing.deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
      when: { atLeast: 1 },
      description: 'A revision was not published',
    })
    this.#raise('DeliveriesBehind', {
      calls: 'notices',
      metric: deliveries.queue.metricApproximateAgeOfOldestMessage({ period }),
      when: { atLeast: 300 },
      periods: 2,
      description: 'Subscribers get revisions more than five minutes late',
    })
    this.#raise('DeliveryDeadLetters', {
      calls: 'notices',
      metric: deliveries.deadLetters.metricApproximateNumberOfMessagesVisible({ period }),
      when: { atLeast: 1 },
      description: 'A delivery failed for a fault of the tracker, not of the receiver',
    })
    for (const [name, metric, description] of [
      ['RefusedSignatures', logMetrics.refusedSignatures, 'Deliveries are refused for their signature'],
      ['Forbidden', logMetrics.forbidden, 'Requests are forbidden'],
      ['TooManyRequests', logMetrics.tooManyRequests, 'Requests are refused for their number'],
    ] as const)
      this.#raise(name, {
        calls: 'notices',
        metric: metric.with({ period }),
        when: { atLeast: 20 },
        description,
      })
    if (cdn !== undefined) this.#watchCdn(cdn)
  }

  /**
   * CloudFront reports to us-east-1 only, and an alarm watches its own region only, so this one exists only if the
   * stack is in us-east-1. Elsewhere an operator creates it by hand (docs/operating.md).
   */
  #watchCdn({ distribution }: Cdn): void {
    const alarm = this.#alarm('CdnServerErrors', {
      calls: 'pages',
      metric: new Metric({
        namespace: 'AWS/CloudFront',
        metricName: '5xxErrorRate',
        dimensionsMap: { DistributionId: distribution.distributionId, Region: 'Global' },
        statistic: 'Average',
        period,
      }),
      when: { atLeast: 5 },
      periods: 2,
      description: 'One request in twenty is answered 5xx by CloudFront',
    })
    const { defaultChild } = alarm.node
    if (!(defaultChild instanceof CfnAlarm)) throw new Error('The alarm was made without its resource')
    const expression = Fn.conditionEquals(Aws.REGION, 'us-east-1')
    defaultChild.cfnOptions.condition = new CfnCondition(alarm, 'InUsEast1', { expression })
  }

  #topic(id: string, displayName: string): Topic {
    const topic = new Topic(this, id, { displayName, enforceSSL: true })
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    })
    topic.grantPublish(cloudWatch)
    return topic
  }

  /** An alarm that exists in every region, and on the dashboard. */
  #raise(id: string, when: AlarmWhen): void {
    this.all.push(this.#alarm(id, when))
  }

  #alarm(id: string, { calls, metric, when, periods = 1, description }: AlarmWhen): Alarm {
    const alarm = new Alarm(this, id, {
      metric,
      ...limit(when),
      evaluationPeriods: periods,
      alarmDescription: `${description}. See docs/operating.md, ${id}.`,
    })
    alarm.addAlarmAction(new SnsAction(this[calls]))
    alarm.addOkAction(new SnsAction(this[calls]))
    return alarm
  }
}

function limit(when: AlarmWhen['when']) {
  return 'below' in when
    ? {
        threshold: when.below,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.BREACHING,
      }
    : {
        threshold: when.atLeast,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }
}
