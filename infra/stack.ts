import { type App, type Environment, CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { AccessSecret } from './access-secret.ts'
import { Alarms } from './alarms.ts'
import { Cdn } from './cdn.ts'
import { Checks } from './checks.ts'
import { OperatorDashboard } from './dashboard.ts'
import { TrackerApi } from './http-api.ts'
import { LogMetrics } from './log-metrics.ts'
import { NodeFunction } from './node-function.ts'
import { OriginKey } from './origin-key.ts'
import { Publishing } from './publishing.ts'
import { type Settings } from './settings.ts'
import { TrackerTable } from './table.ts'

/** One stage of the tracker, whole: nothing in it has a name of its own choosing, so that stages do not collide. */
export class TrackerStack extends Stack {
  constructor(app: App, settings: Settings) {
    super(app, `Tracker-${settings.stage}`, {
      description: `Scenario tracker, stage ${settings.stage}`,
      env: currentEnvironment(),
      tags: { application: 'scenario-tracker', stage: settings.stage },
      terminationProtection: settings.protect,
    })
    const table = new TrackerTable(this, 'Storage', settings)
    const access = new AccessSecret(this, 'Access', settings)

    const answering = (id: string, entry: string, description: string) => {
      const environment = {
        TABLE_NAME: table.table.tableName,
        ACCESS_SECRET: access.arn,
      }
      const answerer = new NodeFunction(this, id, {
        entry,
        description,
        environment,
        settings,
        timeout: Duration.seconds(15),
        memory: 1024,
      })
      table.grantRead(answerer)
      access.grantRead(answerer)
      return answerer
    }
    const webhook = answering('Webhook', 'webhook.ts', 'Takes in deliveries from editors and content systems')
    const api = answering('Api', 'api.ts', 'Reads, definitions, and reports by bearer key')
    const pages = answering(
      'Pages',
      'pages.ts',
      'What people look at and follow: pages, feeds, calendar, badge',
    )
    for (const writer of [webhook, api]) table.grantWrite(writer)
    for (const lister of [api, pages]) table.grantIndex(lister, 'recent')
    table.grantWriteOwn(pages)

    const originKey = settings.cdn ? new OriginKey(this, 'OriginKey', { settings }) : undefined
    const httpApi = new TrackerApi(this, 'HttpApi', {
      settings,
      webhook,
      api,
      pages,
      authorizer: originKey?.authorizer,
    })
    const cdn = originKey && new Cdn(this, 'Cdn', { api: httpApi.api, originKey, settings })
    const checks = new Checks(this, 'Checks', { table, settings })
    const publishing = new Publishing(this, 'Publishing', { table, settings })

    const logMetrics = new LogMetrics(this, 'LogMetrics', {
      accessLog: httpApi.accessLog,
      checkLog: checks.function.logGroup,
    })
    const functions = { webhook, api, pages, check: checks.function, publish: publishing.function }
    const watched = { api: httpApi, functions, table, checks, publishing, logMetrics }
    const alarms = new Alarms(this, 'Alarms', watched)
    new OperatorDashboard(this, 'Operator', { watched, alarms, cdn })

    new CfnOutput(this, 'Url', {
      value: cdn?.url ?? httpApi.api.apiEndpoint,
      description: 'The public address',
    })
    new CfnOutput(this, 'AccessSecret', { value: access.arn, description: 'Who may do what' })
    new CfnOutput(this, 'Bus', {
      value: publishing.bus.eventBusArn,
      description: 'Where revisions are published',
    })
    new CfnOutput(this, 'AlarmTopic', { value: alarms.topic.topicArn, description: 'Subscribe whom to wake' })
    new CfnOutput(this, 'TableName', {
      value: table.table.tableName,
      description: 'Where everything is kept',
    })
  }
}

/** The account and region that the CDK's command line found credentials for, or neither. */
function currentEnvironment(): Environment {
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env
  return account !== undefined && region !== undefined ? { account, region } : {}
}
