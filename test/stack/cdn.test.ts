import { readFileSync } from 'node:fs'
import { sessionCookie } from '@tracker/http/session-cookie'
import { servedParameters } from '@tracker/pages/testing/served-parameters'
import { Match, type Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { edgeFunction } from '../../infra/edge/edge-function.ts'
import { isBounded, isCostlyPath } from '../../packages/http/src/app/costly.ts'
import { synthesised } from './synthesised.ts'

const distribution = (config: Readonly<Record<string, unknown>>) => ({
  DistributionConfig: Match.objectLike(config),
})

interface WebAclRule {
  readonly Name: string
  readonly Action: { readonly Block: { readonly CustomResponse: object } }
  readonly Statement: { readonly RateBasedStatement: { readonly Limit: number } }
}

function rulesOf(template: Template): readonly WebAclRule[] {
  const [acl] = Object.values(template.findResources('AWS::WAFv2::WebACL'))
  return acl?.Properties.Rules ?? []
}

describe('the stack behind a CDN', () => {
  const { template } = synthesised()

  it('lets nobody go around it: every route asks for the origin key', () => {
    template.allResourcesProperties('AWS::ApiGatewayV2::Route', {
      AuthorizationType: 'CUSTOM',
      AuthorizerId: { Ref: Match.anyValue() },
    })
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'REQUEST',
      IdentitySource: ['$request.header.x-origin-key'],
      EnableSimpleResponses: true,
      AuthorizerPayloadFormatVersion: '2.0',
    })
    expect(Object.keys(template.findResources('AWS::ApiGatewayV2::Route')).length).toBeGreaterThan(5)
  })

  it('shows the key by reference, over TLS alone', () => {
    template.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        Origins: [
          Match.objectLike({
            OriginCustomHeaders: [
              {
                HeaderName: 'x-origin-key',
                HeaderValue: {
                  'Fn::Join': ['', ['{{resolve:secretsmanager:', Match.anyValue(), ':SecretString:::}}']],
                },
              },
            ],
            CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
          }),
        ],
      }),
    )
  })

  it('names the version of the key while it is rotated, so that a deployment hands over the new one', () => {
    const [ours, theirs] = ['6b2d3f6e-5f6b-4d6c-9a55-0c4f1d2a7b10', 'c0ffee00-5f6b-4d6c-9a55-0c4f1d2a7b10']
    const originKeyVersion = `prod:${ours},dev:${theirs}`
    const shown = (stage: string) =>
      JSON.stringify(synthesised({ stage, originKeyVersion }).template.toJSON())
    expect(shown('prod')).toContain(`:SecretString:::${ours}}}`)
    expect(shown('dev')).toContain(`:SecretString:::${theirs}}}`)
    expect(shown('try')).toContain(':SecretString:::}}')
  })

  it('caches for as long as our headers say, apart for what the edge leaves of a request', () => {
    const policies = Object.values(template.findResources('AWS::CloudFront::CachePolicy'))
    expect(policies).toHaveLength(1)
    expect(policies[0]?.Properties.CachePolicyConfig).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      MaxTTL: 31_536_000,
      ParametersInCacheKeyAndForwardedToOrigin: {
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
        CookiesConfig: { CookieBehavior: 'whitelist', Cookies: [sessionCookie] },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
        HeadersConfig: {
          HeaderBehavior: 'whitelist',
          Headers: ['Accept', 'Accept-Language', 'Authorization', 'Last-Event-ID'],
        },
      },
    })
  })

  it('runs the function at the edge before the cache, for every path', () => {
    template.hasResourceProperties('AWS::CloudFront::Function', {
      AutoPublish: true,
      FunctionCode: edgeFunction(),
      FunctionConfig: { Runtime: 'cloudfront-js-2.0' },
    })
    template.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        DefaultCacheBehavior: Match.objectLike({
          FunctionAssociations: [
            {
              EventType: 'viewer-request',
              FunctionARN: { 'Fn::GetAtt': [Match.stringLikeRegexp('^CdnEdge'), 'FunctionARN'] },
            },
          ],
        }),
        CacheBehaviors: Match.absent(),
      }),
    )
  })

  it('limits what one address sends, the costly most, and says when to try again', () => {
    const [acl] = Object.values(template.findResources('AWS::WAFv2::WebACL'))
    expect(acl?.Properties).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } })
    const rules = rulesOf(template)
    for (const { Action, Statement } of rules) {
      expect(Action.Block.CustomResponse).toMatchObject({
        ResponseCode: 429,
        ResponseHeaders: [{ Name: 'Retry-After', Value: '60' }],
      })
      expect(Statement.RateBasedStatement).toMatchObject({ AggregateKeyType: 'IP', EvaluationWindowSec: 60 })
    }
    const limits = rules.map(({ Name, Statement }) => [Name, Statement.RateBasedStatement.Limit])
    expect(limits).toEqual([
      ['CostlyReads', 120],
      ['Queries', 600],
      ['Authorized', 1200],
      ['Deliveries', 1200],
      ['AnyRequest', 3000],
    ])
    const patterns = JSON.stringify(rules).split('"RegexMatchStatement"').slice(1)
    expect(patterns).toHaveLength(3)
    for (const pattern of patterns) expect(pattern).toContain('"URL_DECODE"')
    template.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({ WebACLId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^WebAcl'), 'Arn'] } }),
    )
  })

  it('counts as costly at the edge what one process does', () => {
    const costly = JSON.stringify(rulesOf(template).find(({ Name }) => Name === 'CostlyReads'))
    const patterns = [...costly.matchAll(/"RegexString":("[^"]*")/g)].map(
      ([, pattern = '']) => new RegExp(JSON.parse(pattern)),
    )
    expect(patterns).toHaveLength(2)
    const counted = (path: string) => patterns.some((pattern) => pattern.test(path))
    const paths = Object.keys(servedParameters())
    expect(paths.filter(isCostlyPath)).toEqual(paths.filter(counted))
    expect(paths.filter(counted).length).toBeGreaterThan(4)
  })

  it('lets one process refuse every read but those that cost nothing', () => {
    const free = Object.keys(servedParameters()).filter((path) => !isBounded('GET', path))
    expect(free.toSorted()).toEqual([
      '/assets/:hash/:name',
      '/favicon.ico',
      '/health',
      '/robots.txt',
      '/session',
      '/v1/scenarios/:scenario/live',
    ])
  })

  it('limits requests with a key or a session, however many other cookies hide it', () => {
    template.hasResourceProperties('AWS::WAFv2::WebACL', {
      Rules: Match.arrayWith([
        Match.objectLike({
          Name: 'Authorized',
          Statement: {
            RateBasedStatement: Match.objectLike({
              ScopeDownStatement: {
                OrStatement: {
                  Statements: [
                    { SizeConstraintStatement: Match.objectLike({ ComparisonOperator: 'GE', Size: 0 }) },
                    {
                      ByteMatchStatement: Match.objectLike({
                        FieldToMatch: {
                          Cookies: {
                            MatchPattern: { All: {} },
                            MatchScope: 'KEY',
                            OversizeHandling: 'MATCH',
                          },
                        },
                        PositionalConstraint: 'EXACTLY',
                        SearchString: sessionCookie,
                      }),
                    },
                  ],
                },
              },
            }),
          },
        }),
      ]),
    })
  })

  it('costs what is written for each of its rules', () => {
    const operating = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8')
    expect(operating).toContain(`The web ACL costs ${(5 + rulesOf(template).length).toFixed(2)} a month`)
  })

  it('shows the functions no parameter and no cookie that it does not keep answers apart by', () => {
    template.hasResourceProperties('AWS::CloudFront::OriginRequestPolicy', {
      OriginRequestPolicyConfig: {
        HeadersConfig: { HeaderBehavior: 'allExcept', Headers: ['Host'] },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
        CookiesConfig: { CookieBehavior: 'none' },
      },
    })
    template.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        DefaultCacheBehavior: Match.objectLike({
          OriginRequestPolicyId: { Ref: Match.stringLikeRegexp('OriginRequestPolicy') },
        }),
      }),
    )
  })

  it('raises an alarm if CloudFront answers 5xx, in the only region that hears of it', () => {
    template.hasResource('AWS::CloudWatch::Alarm', {
      Condition: Match.stringLikeRegexp('InUsEast1'),
      Properties: Match.objectLike({
        Namespace: 'AWS/CloudFront',
        MetricName: '5xxErrorRate',
        Dimensions: [
          { Name: 'DistributionId', Value: { Ref: Match.stringLikeRegexp('^CdnDistribution') } },
          { Name: 'Region', Value: 'Global' },
        ],
      }),
    })
    const conditions = Object.values(template.findConditions('*'))
    expect(conditions).toContainEqual({ 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] })
  })

  it('compresses, passes writes on, and remembers neither an outage nor that something is not there', () => {
    template.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        DefaultCacheBehavior: Match.objectLike({
          Compress: true,
          ViewerProtocolPolicy: 'redirect-to-https',
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
        }),
        CustomErrorResponses: [404, 500, 502, 503, 504].map((ErrorCode) => ({
          ErrorCode,
          ErrorCachingMinTTL: 0,
        })),
      }),
    )
  })

  it('sends browsers strict headers, and leaves the policy to a page that states one', () => {
    template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 63_072_000,
            IncludeSubdomains: true,
            Override: true,
          },
          ContentTypeOptions: { Override: true },
          ContentSecurityPolicy: {
            ContentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
            Override: false,
          },
        }),
      }),
    })
  })
})

describe('the stack with a domain and a web ACL', () => {
  it('answers under that name, with that certificate, behind that ACL', () => {
    const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b'
    const waf = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/tracker/0a1b'
    const { template } = synthesised({ domain: 'tracker.example.org', certificate, waf })
    template.hasResourceProperties(
      'AWS::CloudFront::Distribution',
      distribution({
        Aliases: ['tracker.example.org'],
        WebACLId: waf,
        ViewerCertificate: {
          AcmCertificateArn: certificate,
          MinimumProtocolVersion: 'TLSv1.2_2021',
          SslSupportMethod: 'sni-only',
        },
      }),
    )
    template.hasOutput('Url', { Value: 'https://tracker.example.org' })
  })
})

describe('the stack without a CDN', () => {
  it('is the HTTP API alone, open to all', () => {
    const { template } = synthesised({ cdn: 'false' })
    template.resourceCountIs('AWS::CloudFront::Distribution', 0)
    template.resourceCountIs('AWS::ApiGatewayV2::Authorizer', 0)
    template.allResourcesProperties('AWS::ApiGatewayV2::Route', { AuthorizationType: 'NONE' })
  })
})
