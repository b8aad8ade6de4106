import { Duration } from 'aws-cdk-lib'

/**
 * Reads are open to every site. API Gateway answers preflights by itself; CloudFront adds the headers to what it has
 * stored for all origins alike, and to refusals that never reached a function.
 */
export const cors = {
  origins: ['*'],
  methods: ['GET', 'HEAD', 'OPTIONS'],
  headers: ['accept', 'authorization', 'if-none-match'],
  exposed: ['etag', 'link', 'retry-after'],
  maxAge: Duration.days(1),
}
