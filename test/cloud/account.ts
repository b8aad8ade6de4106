import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge'
import {
  GetSecretValueCommand,
  ListSecretsCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'

/** Subscribes a queue of its own to the bus, as any other team in the account might. Answers with the queue's URL. */
export async function subscribe(busArn: string): Promise<string> {
  const EventBusName = busArn.slice(busArn.indexOf('/') + 1)
  const sqs = new SQSClient()
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'subscriber' }))
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] })
  const { Attributes: { QueueArn: Arn = '' } = {} } = await sqs.send(asked)
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: Arn,
      },
    ],
  })
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy } }))
  const events = new EventBridgeClient()
  const EventPattern = JSON.stringify({ source: ['scenario-tracker'] })
  await events.send(new PutRuleCommand({ Name: 'subscriber', EventBusName, EventPattern }))
  const Targets = [{ Id: 'queue', Arn }]
  await events.send(new PutTargetsCommand({ Rule: 'subscriber', EventBusName, Targets }))
  return QueueUrl
}

/** Returns the URL of the account's only queue with this in its name. */
export async function queueNamed(part: string): Promise<string> {
  const { QueueUrls = [] } = await new SQSClient().send(new ListQueuesCommand({}))
  const found = QueueUrls.find((url) => url.includes(part))
  if (found === undefined) throw new Error(`no queue is called ${part}`)
  return found
}

/** Returns the text of the account's only secret with this in its name. */
export async function secretNamed(part: string): Promise<string> {
  const secrets = new SecretsManagerClient()
  const { SecretList = [] } = await secrets.send(new ListSecretsCommand({}))
  const SecretId = SecretList.find(({ Name = '' }) => Name.includes(part))?.ARN
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }))
  if (SecretString === undefined) throw new Error(`no secret is called ${part}`)
  return SecretString
}

/** Takes at least `count` messages from a queue and answers with their bodies in the order of arrival. */
export async function take(QueueUrl: string, count: number): Promise<readonly string[]> {
  const sqs = new SQSClient()
  const bodies: string[] = []
  for (let round = 0; bodies.length < count && round < 60; round++) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
    )
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(Body)
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
    }
  }
  return bodies
}
