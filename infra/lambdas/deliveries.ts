import { Duration, Validations } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { type NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { type AccessSecret } from '../parts/access-secret.ts'
import { DeadLetters } from '../parts/dead-letters.ts'
import { NodeFunction } from '../parts/node-function.ts'
import { type StackSettings } from '../settings.ts'
import { type TrackerTable } from '../parts/table.ts'

interface DeliveriesProps {
  readonly table: TrackerTable
  readonly access: AccessSecret
  readonly settings: StackSettings
}

/**
 * Delivers revisions to subscribers. The queue holds only wake-ups, which name a place to look: the outstanding
 * revisions, their order and the progress are in the table. So the queue need not keep order, a wake-up may come twice,
 * and a lost one causes a delay but no gap. Its message groups make it fair between subscriptions.
 */
export class Deliveries extends Construct {
  readonly function: NodejsFunction
  readonly queue: Queue
  readonly deadLetters: DeadLetters

  constructor(scope: Construct, id: string, { table, access, settings }: DeliveriesProps) {
    super(scope, id)
    this.deadLetters = new DeadLetters(this, 'DeadLetters', { ofQueue: true })
    const timeout = Duration.minutes(1)
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // As AWS recommends for a function: six times its own time, so a throttled batch is not handed out twice.
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    })
    this.function = new NodeFunction(this, 'Function', {
      entry: 'deliver.ts',
      description: 'Delivers revisions to subscribers',
      environment: { TABLE_NAME: table.table.tableName, ACCESS_SECRET: access.arn },
      settings,
      timeout,
      memory: 512,
    })
    this.grantWake(this.function)
    admitAddresses(this.function, settings)
    table.grantRead(this.function)
    table.grantWriteSubscriptions(this.function)
    table.grantIndex(this.function, 'recent')
    access.grantRead(this.function)
    this.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10,
        maxConcurrency: settings.deliverConcurrency,
        reportBatchItemFailures: true,
      }),
    )
    Validations.of(this.function).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason:
        'A queue has no destination for what failed: it hands it out again, and its own redrive policy ends that.',
    })
  }

  /** Lets a function send wake-ups. */
  grantWake(waking: NodejsFunction): void {
    waking.addEnvironment('DELIVERY_QUEUE_URL', this.queue.queueUrl)
    this.queue.grantSendMessages(waking)
  }

  /** Passes the public address to the function; the URL of every delivered revision begins with it. */
  answerAt(url: string): void {
    this.function.addEnvironment('TRACKER_URL', url)
  }
}

/** Lets a function reach receivers at the addresses that the settings allow beside public ones. */
export function admitAddresses(each: NodejsFunction, { allowAddresses }: StackSettings): void {
  if (allowAddresses !== undefined) each.addEnvironment('TRACKER_ALLOW_ADDRESSES', allowAddresses)
}
