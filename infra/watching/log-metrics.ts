import { type Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { type IFilterPattern, type ILogGroup, FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { webhookRoute } from '../lambdas/http-api.ts'
import { metricNamespace } from '../parts/metric-namespace.ts'

interface LogMetricsProps {
  /** The access log of the API, one JSON line per request. */
  readonly accessLog: ILogGroup
}

/** Metrics from the access log of the API, for requests that API Gateway refuses before they reach a function. */
export class LogMetrics extends Construct {
  /** Deliveries whose signature or source the function rejected; a missing origin key is a 401 of API Gateway. */
  readonly refusedSignatures: Metric
  /** Throttled requests; HTTP APIs have one metric for all 4xx, and none for these. */
  readonly tooManyRequests: Metric
  /**
   * Forbidden requests: rejected by the function for a key without the right, or by API Gateway for a wrong origin key.
   */
  readonly forbidden: Metric

  constructor(scope: Construct, id: string, { accessLog }: LogMetricsProps) {
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
  }

  #filter(name: string, logGroup: ILogGroup, filterPattern: IFilterPattern, metricValue: string): Metric {
    return new MetricFilter(this, name, {
      logGroup,
      filterPattern,
      metricNamespace: metricNamespace(this),
      metricName: name,
      metricValue,
    }).metric()
  }
}
