import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { type IBucket, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { type OriginKey, originKeyHeader } from './origin-key.ts'
import { edgeFunction } from './edge-function.ts'
import { ResponseHeaders } from './response-headers.ts'
import { type StackSettings } from '../settings.ts'

interface CdnProps {
  readonly api: HttpApi
  readonly originKey: OriginKey
  /** The ARN of the web ACL. */
  readonly webAcl: string | undefined
  readonly settings: StackSettings
}

/**
 * CloudFront in front of the whole API, so that there is one address: reads are cached for as long as our own headers
 * allow, writes pass through. It sends API Gateway the origin key, without which requests are denied.
 */
export class Cdn extends Construct {
  readonly distribution: Distribution
  /** The public address. */
  readonly url: string

  constructor(scope: Construct, id: string, { api, originKey, webAcl, settings }: CdnProps) {
    super(scope, id)
    const { domain, certificate } = settings
    const answered = {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`, {
        customHeaders: { [originKeyHeader]: originKey.current.unsafeUnwrap() },
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      originRequestPolicy: this.#originRequestPolicy(),
      responseHeadersPolicy: new ResponseHeaders(this, 'ResponseHeaders'),
      compress: true,
    }
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Scenario tracker, ${settings.stage}`,
      defaultBehavior: {
        ...answered,
        cachePolicy: this.#cachePolicy(),
        functionAssociations: [
          { function: this.#edgeFunction(), eventType: FunctionEventType.VIEWER_REQUEST },
        ],
      },
      // An outage is not cached beyond its end, and what does not exist for no longer than its answer says. It is
      // reported to people by a page, to programs by a problem.
      errorResponses: [404, 500, 502, 503, 504].map((httpStatus) => ({
        httpStatus,
        ttl: Duration.seconds(0),
      })),
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      logBucket: this.#logBucket(settings),
      ...(webAcl !== undefined && { webAclId: webAcl }),
      ...(domain !== undefined && { domainNames: [domain] }),
      ...(certificate !== undefined && {
        certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
    })
    this.url = `https://${domain ?? this.distribution.distributionDomainName}`
    this.#acknowledge(settings)
  }

  /**
   * Caches for as long as our Cache-Control says, and not by default. The cache key holds what the function at the edge
   * has left of the query, of the headers that answers depend on, and of the key, whose holder may see more than the
   * public.
   */
  #cachePolicy(): CachePolicy {
    return new CachePolicy(this, 'CachePolicy', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      headerBehavior: CacheHeaderBehavior.allowList(
        'Accept',
        'Accept-Language',
        'Authorization',
        'Last-Event-ID',
      ),
      // The session of a reader of what is not public; nothing else sets a cookie.
      cookieBehavior: CacheCookieBehavior.allowList('tracker-session'),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    })
  }

  /** The cache key is forwarded anyway; beyond it, every header except Host. */
  #originRequestPolicy(): OriginRequestPolicy {
    return new OriginRequestPolicy(this, 'OriginRequestPolicy', {
      headerBehavior: OriginRequestHeaderBehavior.denyList('Host'),
      queryStringBehavior: OriginRequestQueryStringBehavior.none(),
      cookieBehavior: OriginRequestCookieBehavior.none(),
    })
  }

  /** Normalises requests, so that readers of the same answer share it however they ask for it. */
  #edgeFunction(): Function {
    return new Function(this, 'Edge', {
      code: FunctionCode.fromInline(edgeFunction()),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Reduces reads to what their answers depend on',
    })
  }

  #logBucket({ retention, protect }: StackSettings): IBucket {
    const bucket = new Bucket(this, 'Logs', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // CloudFront writes its log by ACL, which this ownership setting still allows.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(retention) }],
      removalPolicy: protect ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket is where access logs go; a log of who reads the log would grow by itself.',
    })
    // Under exactOptionalPropertyTypes the class does not implement its own interface; looked up by name, it does.
    return Bucket.fromBucketName(this, 'LogsByName', bucket.bucketName)
  }

  #acknowledge({ domain, waf }: StackSettings): void {
    const { distribution } = this
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR1',
      reason: 'News is for readers everywhere.',
    })
    if (waf === 'none')
      Validations.of(distribution).acknowledge({
        id: 'AwsSolutions-CFR2',
        reason:
          'The operator left the web ACL out with the setting waf, since it costs by the month and the request.',
      })
    if (domain === undefined)
      Validations.of(distribution).acknowledge({
        id: 'AwsSolutions-CFR4',
        reason:
          "Without a domain the distribution has CloudFront's own certificate, whose protocols AWS decides.",
      })
  }
}
