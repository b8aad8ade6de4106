import { Duration } from 'aws-cdk-lib'

/**
 * Reads are open to every site. API Gateway answers preflights itself; CloudFront adds the headers to cached responses,
 * which are the same for all origins, and to rejections that never reached a function.
 */
export const cors = {
  origins: ['*'],
  methods: ['GET', 'HEAD', 'OPTIONS'],
  headers: ['accept', 'authorization', 'if-none-match', 'last-event-id'],
  exposed: ['etag', 'link', 'retry-after'],
  maxAge: Duration.days(1),
}
