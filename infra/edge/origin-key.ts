import { Duration, SecretValue } from 'aws-cdk-lib'
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { type NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import { KeptSecret } from '../parts/kept-secret.ts'
import { NodeFunction } from '../parts/node-function.ts'
import { type StackSettings } from '../settings.ts'

/** The request header in which CloudFront sends the origin key. */
export const originKeyHeader = 'x-origin-key'

/**
 * A key that CloudFront sends and API Gateway verifies, so that nobody bypasses the CDN. API Gateway rejects a request
 * without it; a key that is new to it costs a call of the authorizer, whose result it caches. (CloudFront can sign for
 * a Lambda function URL instead, without a key, but the signature replaces the Authorization header of the reader, and
 * every writer would have to hash the body into a header.)
 */
export class OriginKey extends Construct {
  readonly authorizer: HttpLambdaAuthorizer
  readonly function: NodejsFunction
  /** A reference that CloudFormation resolves while deploying; the key itself is in no template. */
  readonly current: SecretValue

  constructor(scope: Construct, id: string, { settings }: { readonly settings: StackSettings }) {
    super(scope, id)
    const secret = new KeptSecret(this, 'Key', {
      description: 'What CloudFront shows to the API of the scenario tracker',
      initially: { randomLength: 48 },
      protect: false,
      notRotatedBecause:
        'A new key has to reach CloudFront by a deployment; until then the authorizer takes the present and the ' +
        'former one (docs/operating.md, rotate the origin key).',
    })
    const { originKeyVersion } = settings
    this.current = SecretValue.secretsManager(secret.arn, {
      ...(originKeyVersion !== undefined && { versionId: originKeyVersion }),
    })
    this.function = new NodeFunction(this, 'Function', {
      entry: 'origin.ts',
      description: 'Lets in what comes by way of the CDN',
      environment: { ORIGIN_KEY: secret.arn },
      settings,
      timeout: Duration.seconds(5),
      memory: 512,
    })
    secret.grantRead(this.function)
    this.authorizer = new HttpLambdaAuthorizer('Cdn', this.function, {
      identitySource: [`$request.header.${originKeyHeader}`],
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      resultsCacheTtl: Duration.minutes(5),
    })
  }
}
