import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type IHttpRouteAuthorizer,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { type IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { cors } from './cors.ts'
import { type Settings } from './settings.ts'

interface TrackerApiProps {
  readonly settings: Settings
  /** Who answers: deliveries, the rest of the API, and everything that people look at. */
  readonly webhook: IFunction
  readonly api: IFunction
  readonly pages: IFunction
  /** Lets nobody in but the CDN; without it the API is open to all. */
  readonly authorizer: IHttpRouteAuthorizer | undefined
}

/** The route of deliveries, by which the access log and its metrics know them. */
export const webhookRoute = '/v1/webhooks/{source}'

/**
 * The HTTP API: which function answers what, how much, and what is logged of it. Bodies: API Gateway takes 10 MB at
 * most and cannot be told less; the functions refuse what is over 256 KiB by its declared length, before reading it.
 */
export class TrackerApi extends Construct {
  readonly api: HttpApi
  readonly stage: HttpStage
  readonly accessLog: LogGroup

  constructor(scope: Construct, id: string, { settings, webhook, api, pages, authorizer }: TrackerApiProps) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', {
      apiName: `tracker-${settings.stage}`,
      description: `Scenario tracker, stage ${settings.stage}`,
      createDefaultStage: false,
      ...(authorizer && { defaultAuthorizer: authorizer }),
      corsPreflight: {
        allowOrigins: cors.origins,
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.HEAD],
        allowHeaders: cors.headers,
        exposeHeaders: cors.exposed,
        maxAge: cors.maxAge,
      },
    })
    this.#route('Webhook', webhook, [webhookRoute])
    this.#route('Api', api, ['/v1/{path+}', '/health', '/openapi.json', '/.well-known/{path+}'])
    this.#route('Pages', pages, ['/', '/{path+}'])
    this.accessLog = new LogGroup(this, 'AccessLog', {
      retention: settings.retention,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: settings.rateLimit, burstLimit: settings.burstLimit },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
        format: AccessLogFormat.custom(accessLogLine),
      },
    })
    if (authorizer === undefined)
      Validations.of(this.api).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Reads are public, and writes carry their own proof, which the functions check over the raw bytes: ' +
          'a Standard Webhooks signature or a bearer key. API Gateway can verify neither.',
      })
  }

  #route(name: string, handler: IFunction, paths: readonly string[]): void {
    const integration = new HttpLambdaIntegration(name, handler)
    for (const path of paths) this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration })
  }
}

/** One JSON line per request, without query and headers: neither what a reader asked about nor a credential is kept. */
const accessLogLine = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  routeKey: '$context.routeKey',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  latency: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
  agent: '$context.identity.userAgent',
})
