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

/** Metrics from the logs, so that the functions need neither the right nor the code to write metrics. */
export class LogMetrics extends Construct {
  /** Deliveries whose signature or source the function rejected; a missing origin key is a 401 of API Gateway. */
  readonly refusedSignatures: Metric
  /** Throttled requests; HTTP APIs have one metric for all 4xx, and none for these. */
  readonly tooManyRequests: Metric
  /**
   * Forbidden requests: rejected by the function for a key without the right, or by API Gateway for a wrong origin key.
   */
  readonly forbidden: Metric
  /** Seconds from when something was due to when it was recorded; the worst of a run. */
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

  /** The namespace is the address of the construct, so that the stages of an account stay apart. */
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
