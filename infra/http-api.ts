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
import { cors } from './cors.ts'
import { type StackSettings } from './settings.ts'

interface TrackerApiProps {
  readonly settings: StackSettings
  readonly httpFunctions: HttpFunctions
  /** Lets nobody in but the CDN; without it the API is open to all. */
  readonly authorizer: IHttpRouteAuthorizer | undefined
}

/** The route of deliveries, by which the access log and its metrics know them. */
export const webhookRoute = '/v1/webhooks/{source}'

const [verifyRoute, historyRoute] = ['/v1/scenarios/{scenario}/verify', '/v1/scenarios/{scenario}/history']

/**
 * Who answers what. API Gateway takes the path with the fewest unknowns, and one that ends in `+` for want of a better.
 * A path without a route would be refused by API Gateway itself, in its own words.
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
    '/openapi.json',
    '/.well-known/{path+}',
  ],
  pages: [
    '/',
    '/{path+}',
    '/v1/scenarios/{scenario}/feed.atom',
    '/v1/scenarios/{scenario}/feed.json',
    '/v1/scenarios/{scenario}/calendar.ics',
    '/v1/scenarios/{scenario}/badge.svg',
    '/v1/scenarios/{scenario}/tracks/{track}/feed.atom',
    '/v1/scenarios/{scenario}/tracks/{track}/feed.json',
    '/v1/scenarios/{scenario}/tracks/{track}/badge.svg',
    '/v1/scenarios/{scenario}/tracks/{track}/diagram.svg',
  ],
}

/**
 * The HTTP API: which function answers what, how much, and what is logged of it. Bodies: API Gateway takes 10 MB at
 * most and cannot be told less; the functions refuse what is over 256 KiB by its declared length, before reading it.
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

  /** Routes a kind of request to its function; answers with the routes. */
  #answer(kind: keyof typeof routes, httpFunctions: HttpFunctions): readonly HttpRoute[] {
    const integration = new HttpLambdaIntegration(kind, httpFunctions[kind])
    return routes[kind].flatMap((path) =>
      this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration }),
    )
  }

  /**
   * A flood of deliveries, signed or not, is kept from taking what readers need, and so are those who read whole ledgers:
   * `verify` always does, `history` where it is asked for the past.
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
    // API Gateway takes settings only of a route that is there.
    const limited = limits.map(([path]) => path)
    this.stage.node.addDependency(...answered.filter(({ path = '' }) => limited.includes(path)))
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
  // What the function said, and nothing where API Gateway answered in its place.
  answered: '$context.integration.status',
  bytes: '$context.responseLength',
  latency: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
  agent: '$context.identity.userAgent',
})
