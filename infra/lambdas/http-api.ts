import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type HttpRoute,
  type IHttpRouteAuthorizer,
  CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type HttpFunctions } from './http-functions.ts'
import { cors } from '../parts/cors.ts'
import { type StackSettings } from '../settings.ts'

interface TrackerApiProps {
  readonly settings: StackSettings
  readonly httpFunctions: HttpFunctions
  /** Admits only the CDN; without it the API is open to all. */
  readonly authorizer: IHttpRouteAuthorizer | undefined
}

/** The route of deliveries, by which the access log and its metrics identify them. */
export const webhookRoute = '/v1/webhooks/{source}'

const [verifyRoute, historyRoute] = ['/v1/scenarios/{scenario}/verify', '/v1/scenarios/{scenario}/history']

/**
 * The function that serves each path. API Gateway picks the path with the fewest parameters, and one that ends in `+`
 * last. It rejects a path without a route itself, in its own words.
 */
const routes = {
  webhook: [webhookRoute],
  api: [
    '/v1/{path+}',
    verifyRoute,
    historyRoute,
    '/health',
    '/problems',
    '/problems/{slug}',
    '/.well-known/{path+}',
  ],
  pages: [
    '/',
    '/{path+}',
    '/v1/scenarios/{scenario}/feed.atom',
    '/v1/scenarios/{scenario}/feed.json',
    '/v1/scenarios/{scenario}/calendar.ics',
    '/v1/scenarios/{scenario}/badge.svg',
    '/v1/scenarios/{scenario}/ribbon.svg',
    '/v1/scenarios/{scenario}/tracks/{track}/feed.atom',
    '/v1/scenarios/{scenario}/tracks/{track}/feed.json',
    '/v1/scenarios/{scenario}/tracks/{track}/badge.svg',
    '/v1/scenarios/{scenario}/tracks/{track}/diagram.svg',
  ],
}

/**
 * The HTTP API: routes, limits and the access log. API Gateway accepts bodies up to 10 MB and cannot be given a lower
 * limit; the functions reject anything over 256 KiB by its declared length, before reading it.
 */
export class TrackerApi extends Construct {
  readonly api: HttpApi
  readonly stage: HttpStage
  readonly accessLog: LogGroup

  constructor(scope: Construct, id: string, { settings, httpFunctions, authorizer }: TrackerApiProps) {
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
    const answered = (['webhook', 'api', 'pages'] as const).flatMap((kind) =>
      this.#answer(kind, httpFunctions),
    )
    this.accessLog = new LogGroup(this, 'AccessLog', {
      retention: settings.retention,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.rateLimit, burstLimit: settings.burstLimit },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
        format: AccessLogFormat.custom(accessLogLine),
      },
    })
    this.#limit(answered, settings)
    if (authorizer === undefined)
      Validations.of(this.api).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Reads are public, and writes carry their own proof, which the functions check over the raw bytes: ' +
          'a Standard Webhooks signature or a bearer key. API Gateway can verify neither.',
      })
  }

  /** Routes a kind of request to its function; returns the routes. */
  #answer(kind: keyof typeof routes, httpFunctions: HttpFunctions): readonly HttpRoute[] {
    const integration = new HttpLambdaIntegration(kind, httpFunctions[kind])
    return routes[kind].flatMap((path) =>
      this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration }),
    )
  }

  /**
   * Keeps a flood of deliveries, signed or not, from using up the capacity for readers, and likewise reads of whole
   * ledgers: `verify` always is one, `history` if it is about the past.
   */
  #limit(answered: readonly HttpRoute[], settings: StackSettings): void {
    const { defaultChild } = this.stage.node
    if (!(defaultChild instanceof CfnStage)) throw new Error('The stage was made without its resource')
    const limits: readonly (readonly [string, number, number])[] = [
      [webhookRoute, settings.webhookRateLimit, settings.webhookBurstLimit],
      [verifyRoute, settings.verifyRateLimit, settings.verifyBurstLimit],
      [historyRoute, settings.historyRateLimit, settings.historyBurstLimit],
    ]
    defaultChild.routeSettings = Object.fromEntries(
      limits.map(([path, ThrottlingRateLimit, ThrottlingBurstLimit]) => [
        `ANY ${path}`,
        { ThrottlingRateLimit, ThrottlingBurstLimit },
      ]),
    )
    // API Gateway accepts settings only for a route that exists.
    const limited = limits.map(([path]) => path)
    this.stage.node.addDependency(...answered.filter(({ path = '' }) => limited.includes(path)))
  }
}

/**
 * One JSON line per request, without query and headers, so neither queries nor credentials are stored. `request` is the
 * id under which a function logs the reader's address; API Gateway sees that of CloudFront's edge alone.
 */
const accessLogLine = JSON.stringify({
  request: '$context.requestId',
  time: '$context.requestTime',
  // The address that called API Gateway: one of CloudFront's, or that of a client that bypasses it.
  peer: '$context.identity.sourceIp',
  routeKey: '$context.routeKey',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  // The status from the function; empty if API Gateway responded in its place.
  answered: '$context.integration.status',
  bytes: '$context.responseLength',
  latency: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
  agent: '$context.identity.userAgent',
})
