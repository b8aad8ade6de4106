import { type Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { type IFilterPattern, type ILogGroup, FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { webhookRoute } from './http-api.ts'

interface LogMetricsProps {
  /** The access log of the API, one JSON line per request. */
  readonly accessLog: ILogGroup
  /** The log of the check, one JSON line per run: `settled`, `failed`, `late` (seconds), `left`. */
  readonly checkLog: ILogGroup
}

/** What the logs say in numbers, so that the functions need no right to write metrics and no code that does. */
export class LogMetrics extends Construct {
  /** Deliveries whose signature or source the function refused; who shows no origin key is API Gateway's 401. */
  readonly refusedSignatures: Metric
  /** Requests that were refused for their number; HTTP APIs have a metric for all 4xx together, and none for these. */
  readonly tooManyRequests: Metric
  /** Requests that were forbidden: by the function to a key that may not, or by API Gateway to a wrong origin key. */
  readonly forbidden: Metric
  /** Seconds between the moment that something was due and its being recorded; the worst of a run. */
  readonly checkLateness: Metric
  /** Scenarios that a check could not settle. */
  readonly checkFailures: Metric

  constructor(scope: Construct, id: string, { accessLog, checkLog }: LogMetricsProps) {
    super(scope, id)
    const refused = FilterPattern.all(
      FilterPattern.stringValue('$.routeKey', '=', `ANY ${webhookRoute}`),
      FilterPattern.stringValue('$.answered', '=', '401'),
    )
    this.refusedSignatures = this.#filter('RefusedSignatures', accessLog, refused, '1').with({
      statistic: 'Sum',
    })
    const tooMany = FilterPattern.stringValue('$.status', '=', '429')
    this.tooManyRequests = this.#filter('TooManyRequests', accessLog, tooMany, '1').with({ statistic: 'Sum' })
    const forbidden = FilterPattern.stringValue('$.status', '=', '403')
    this.forbidden = this.#filter('Forbidden', accessLog, forbidden, '1').with({ statistic: 'Sum' })
    this.checkLateness = this.#filter(
      'CheckLateness',
      checkLog,
      FilterPattern.exists('$.late'),
      '$.late',
    ).with({
      statistic: 'Maximum',
    })
    this.checkFailures = this.#filter(
      'CheckFailures',
      checkLog,
      FilterPattern.exists('$.failed'),
      '$.failed',
    ).with({
      statistic: 'Sum',
    })
  }

  /** The namespace is the construct's own address, so that the stages of an account keep apart. */
  #filter(name: string, logGroup: ILogGroup, filterPattern: IFilterPattern, metricValue: string): Metric {
    const [stack] = this.node.path.split('/')
    return new MetricFilter(this, name, {
      logGroup,
      filterPattern,
      metricNamespace: `Tracker/${stack}`,
      metricName: name,
      metricValue,
    }).metric()
  }
}
