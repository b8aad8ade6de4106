import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'

/** Requests that one address may send in a minute: of any kind, and of the kinds that pass the cache. */
const perMinute = { any: 3_000, costly: 120, queried: 600, authorized: 1_200, delivered: 1_200 } as const

/**
 * Rates per address at the edge, for what neither the cache nor the limits of the API stop: one reader who asks for
 * every millisecond of the past takes the capacity of all. A block is 429 with `Retry-After`. It is of the scope
 * CLOUDFRONT, which exists in us-east-1 only.
 */
export class WebAcl extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string) {
    super(scope, id)
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'CLOUDFRONT',
      description: 'Rates per address of the scenario tracker',
      defaultAction: { allow: {} },
      customResponseBodies: {
        [tooMany]: { contentType: 'APPLICATION_JSON', content: JSON.stringify(problem) },
      },
      rules: [
        rate('CostlyReads', perMinute.costly, costly),
        rate('Queries', perMinute.queried, hasQuery),
        rate('Authorized', perMinute.authorized, hasCredentials),
        rate('Deliveries', perMinute.delivered, pathMatches('^/v1/webhooks/')),
        rate('AnyRequest', perMinute.any),
      ].map((rule, priority) => ({ ...rule, priority })),
      visibilityConfig: measured('All'),
    })
    this.arn = acl.attrArn
  }
}

const untransformed: CfnWebACL.TextTransformationProperty[] = [{ priority: 0, type: 'NONE' }]

const tooMany = 'too-many-requests'

const problem = {
  type: '/problems/too-many-requests',
  title: 'Too many requests',
  status: 429,
  detail: 'this address sends more requests a minute than one reader needs; try again after a minute',
}

/** Reads of the past and of whole ledgers, and pictures to draw: what one process counts as costly, too. */
const costly: CfnWebACL.StatementProperty = {
  orStatement: {
    statements: [
      matches({ queryString: {} }, '(?:^|&)(?:asOf|knownAt)='),
      pathMatches(
        '^/v1/scenarios/[^/]+/(?:diff|dry-run|export|verify)$|/(?:reports|revisions)/[^/]+/card\\.png$',
      ),
    ],
  },
}

/** Requests with parameters, such as any search or any cursor, each of which has an answer of its own. */
const hasQuery = hasSize({ queryString: {} }, 1)

/**
 * Requests with an Authorization header, even an empty one, since a header that is missing has no size; or with a
 * session, even one among more cookies than the web ACL reads.
 */
const hasCredentials: CfnWebACL.StatementProperty = {
  orStatement: {
    statements: [
      hasSize({ singleHeader: { Name: 'authorization' } }, 0),
      {
        byteMatchStatement: {
          fieldToMatch: {
            cookies: { matchPattern: { all: {} }, matchScope: 'KEY', oversizeHandling: 'MATCH' },
          },
          positionalConstraint: 'EXACTLY',
          searchString: 'tracker-session',
          textTransformations: untransformed,
        },
      },
    ],
  },
}

function hasSize(fieldToMatch: CfnWebACL.FieldToMatchProperty, size: number): CfnWebACL.StatementProperty {
  return {
    sizeConstraintStatement: {
      fieldToMatch,
      comparisonOperator: 'GE',
      size,
      textTransformations: untransformed,
    },
  }
}

function pathMatches(regexString: string): CfnWebACL.StatementProperty {
  return matches({ uriPath: {} }, regexString)
}

function matches(
  fieldToMatch: CfnWebACL.FieldToMatchProperty,
  regexString: string,
): CfnWebACL.StatementProperty {
  // What follows in CloudFront reads escaped letters as the letters.
  const textTransformations = [{ priority: 0, type: 'URL_DECODE' }]
  return { regexMatchStatement: { fieldToMatch, regexString, textTransformations } }
}

function rate(name: string, limit: number, scopeDownStatement?: CfnWebACL.StatementProperty) {
  return {
    name,
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: 60,
        limit,
        ...(scopeDownStatement && { scopeDownStatement }),
      },
    },
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          responseHeaders: [{ name: 'Retry-After', value: '60' }],
          customResponseBodyKey: tooMany,
        },
      },
    },
    visibilityConfig: measured(name),
  }
}

/** Counts requests by rule; samples are off, since they would hold addresses and queries of readers. */
function measured(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName }
}
