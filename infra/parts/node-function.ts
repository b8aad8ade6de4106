import { fileURLToPath } from 'node:url'
import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  ApplicationLogLevel,
  Architecture,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { type Construct } from 'constructs'
import { metricNamespace } from './metric-namespace.ts'
import { type StackSettings } from '../settings.ts'

interface NodeFunctionProps {
  /** The file under `functions/` that exports `handler`. */
  readonly entry: string
  /** Its description in the console. */
  readonly description: string
  /** Names and addresses only, never a secret. */
  readonly environment: Readonly<Record<string, string>>
  readonly settings: StackSettings
  readonly timeout: Duration
  /** MiB; CPU grows with it. */
  readonly memory: number
  /** A command that adds files to the bundle, run in the root of the repository. */
  readonly afterBundling?: (output: string) => string
}

/**
 * A Lambda function: bundled by the local esbuild, on arm64, traced, with a log group that expires after `retention`
 * days and a role that may write to it and nothing else. Rights are granted where it is used.
 */
export class NodeFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    const { entry, description, environment, settings, timeout, memory, afterBundling } = props
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: settings.retention,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    super(scope, id, {
      entry: file(`functions/${entry}`),
      projectRoot: file('.'),
      depsLockFilePath: file('package-lock.json'),
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      tracing: Tracing.ACTIVE,
      environment: { METRICS_NAMESPACE: metricNamespace(scope), ...environment },
      awsSdkConnectionReuse: false, // only for version 2 of the SDK
      bundling: {
        format: OutputFormat.CJS,
        mainFields: ['module', 'main'],
        target: 'node24',
        minify: true,
        sourceMap: false,
        bundleAwsSDK: true,
        // The SDK imports it for operations that stream events. The functions call none: with it in the bundle, each
        // module of the SDK becomes a function that is compiled twice.
        externalModules: ['@smithy/core/event-streams'],
        forceDockerBundling: false,
        ...(afterBundling && {
          commandHooks: {
            beforeBundling: () => [],
            beforeInstall: () => [],
            afterBundling: (root, output) => [`cd ${root} && ${afterBundling(output)}`],
          },
        }),
        esbuildArgs: { '--alias:@aws-sdk/credential-provider-node': file('functions/credentials.ts') },
      },
    })
    Validations.of(this).acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason:
        'Where it is invoked asynchronously or by a stream, what fails has an on-failure destination instead.',
    })
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'X-Ray takes segments for no resource in particular: PutTraceSegments and PutTelemetryRecords allow only *.',
    })
  }
}

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
