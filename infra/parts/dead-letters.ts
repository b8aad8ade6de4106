import { Duration, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { type Construct } from 'constructs'

interface DeadLettersProps {
  /** Whether the messages come from another queue, which cdk-nag recognises. */
  readonly ofQueue?: boolean
}

/** A queue of failed work, kept for a person for as long as SQS allows: 14 days. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { ofQueue = false }: DeadLettersProps = {}) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    const reason = 'This queue is itself where dead letters end; nothing consumes it but a person.'
    Validations.of(this).acknowledge({ id: 'Serverless-SQSRedrivePolicy', reason })
    if (!ofQueue) Validations.of(this).acknowledge({ id: 'AwsSolutions-SQS3', reason })
  }
}
