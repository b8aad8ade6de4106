import { Duration } from 'aws-cdk-lib'
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import { type Construct } from 'constructs'
import { cors } from '../parts/cors.ts'

/**
 * Security headers of every response. Pages set more (styles, framing), so a policy of their own stays; a response
 * without one may run nothing and be framed nowhere.
 */
export class ResponseHeaders extends ResponseHeadersPolicy {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      corsBehavior: {
        accessControlAllowOrigins: cors.origins,
        accessControlAllowMethods: cors.methods,
        accessControlAllowHeaders: cors.headers,
        accessControlExposeHeaders: cors.exposed,
        accessControlMaxAge: cors.maxAge,
        accessControlAllowCredentials: false,
        originOverride: true,
      },
      securityHeadersBehavior: {
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
        contentTypeOptions: { override: true },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: false,
        },
        contentSecurityPolicy: {
          contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
          override: false,
        },
      },
      removeHeaders: ['apigw-requestid'],
    })
  }
}
