import { Duration, Stack } from 'aws-cdk-lib'
import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { type NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { Construct } from 'constructs'
import { type Deliveries } from './deliveries.ts'
import { DeadLetters } from '../parts/dead-letters.ts'
import { NodeFunction } from '../parts/node-function.ts'
import { type StackSettings } from '../settings.ts'
import { type TrackerTable } from '../parts/table.ts'

interface ChecksProps {
  readonly table: TrackerTable
  readonly deliveries: Deliveries
  readonly settings: StackSettings
}

/**
 * The check, once a minute. A run finishes before the next begins. If two overlap anyway (a late delivery, a retry),
 * their writes are conditional on what they read, so together they have the effect of one. No concurrency is reserved:
 * it would guard the same thing twice, and an account with the small initial quota could not deploy it.
 */
export class Checks extends Construct {
  readonly function: NodejsFunction
  readonly deadLetters: DeadLetters
  readonly schedule: Schedule

  constructor(scope: Construct, id: string, { table, deliveries, settings }: ChecksProps) {
    super(scope, id)
    this.deadLetters = new DeadLetters(this, 'DeadLetters')
    this.function = new NodeFunction(this, 'Function', {
      entry: 'check.ts',
      description: 'Applies deadlines and rules that have come due, once a minute',
      environment: { TABLE_NAME: table.table.tableName },
      settings,
      timeout: Duration.seconds(55),
      memory: 1024,
    })
    table.grantRead(this.function)
    table.grantWrite(this.function)
    table.withholdSubscriptions(this.function)
    table.grantIndex(this.function, 'due')
    deliveries.grantWake(this.function)
    // The next minute's check does the remaining work, so an old one is worthless.
    const retryPolicy = { maxEventAge: Duration.minutes(2), retryAttempts: 1 }
    this.function.configureAsyncInvoke({ ...retryPolicy, onFailure: new SqsDestination(this.deadLetters) })
    this.schedule = new Schedule(this, 'EveryMinute', {
      description: 'Starts the check of the scenario tracker',
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(this.function, {
        ...retryPolicy,
        role: this.#startingRole().withoutPolicyUpdates(),
        deadLetterQueue: this.deadLetters,
        input: ScheduleTargetInput.fromObject({ scheduled: ContextAttribute.scheduledTime }),
      }),
    })
  }

  /**
   * Starts this function, and parks events that could not start it. The role that the target would create may start any
   * version.
   */
  #startingRole(): Role {
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    })
    const allow = (action: string, resource: string) =>
      Grant.addToPrincipal({ grantee: role, actions: [action], resourceArns: [resource] })
    allow('lambda:InvokeFunction', this.function.functionArn)
    allow('sqs:SendMessage', this.deadLetters.queueArn)
    return role
  }
}
