import { type App, type Environment, CfnOutput, Stack } from 'aws-cdk-lib'
import { AccessSecret } from './parts/access-secret.ts'
import { Alarms } from './watching/alarms.ts'
import { HttpFunctions } from './lambdas/http-functions.ts'
import { Cdn } from './edge/cdn.ts'
import { Deliveries } from './lambdas/deliveries.ts'
import { EdgeStack } from './edge/edge-stack.ts'
import { Checks } from './lambdas/checks.ts'
import { OperatorDashboard } from './watching/dashboard.ts'
import { Figures } from './watching/figures.ts'
import { TrackerApi } from './lambdas/http-api.ts'
import { LogMetrics } from './watching/log-metrics.ts'
import { OriginKey } from './edge/origin-key.ts'
import { Publishing } from './lambdas/publishing.ts'
import { type StackSettings } from './settings.ts'
import { TrackerTable } from './parts/table.ts'
import { WebAcl } from './edge/web-acl.ts'

/** One whole stage of the tracker. No resource chooses its own physical name, so stages do not collide. */
export class TrackerStack extends Stack {
  constructor(app: App, settings: StackSettings) {
    super(app, `Tracker-${settings.stage}`, {
      description: `Scenario tracker, stage ${settings.stage}`,
      env: currentEnvironment(),
      crossRegionReferences: true,
      tags: { application: 'scenario-tracker', stage: settings.stage },
      terminationProtection: settings.protect,
    })
    const table = new TrackerTable(this, 'Storage', settings)
    const access = new AccessSecret(this, 'Access', settings)
    const deliveries = new Deliveries(this, 'Deliveries', { table, access, settings })

    const httpFunctions = new HttpFunctions(this, 'HttpFunctions', { table, access, deliveries, settings })
    const originKey = settings.cdn ? new OriginKey(this, 'OriginKey', { settings }) : undefined
    const httpApi = new TrackerApi(this, 'HttpApi', {
      settings,
      httpFunctions,
      authorizer: originKey?.authorizer,
    })
    const webAcl = originKey && this.#webAcl(app, settings)
    const cdn = originKey && new Cdn(this, 'Cdn', { api: httpApi.api, originKey, webAcl, settings })
    const url = cdn?.url ?? httpApi.api.apiEndpoint
    for (const answering of [httpFunctions, deliveries]) answering.answerAt(url)
    const checks = new Checks(this, 'Checks', { table, deliveries, settings })
    const publishing = new Publishing(this, 'Publishing', { table, deliveries, settings })

    const logMetrics = new LogMetrics(this, 'LogMetrics', { accessLog: httpApi.accessLog })
    const figures = new Figures(this)
    const { webhook, api, pages } = httpFunctions
    const functions = {
      webhook,
      api,
      pages,
      check: checks.function,
      publish: publishing.function,
      deliver: deliveries.function,
      ...(originKey && { origin: originKey.function }),
    }
    const watched = {
      api: httpApi,
      functions,
      table,
      checks,
      publishing,
      deliveries,
      logMetrics,
      figures,
      cdn,
    }
    const alarms = new Alarms(this, 'Alarms', watched)
    new OperatorDashboard(this, 'Operator', { watched, alarms })

    new CfnOutput(this, 'Url', {
      value: url,
      description: 'The public address',
    })
    new CfnOutput(this, 'Origin', {
      value: httpApi.api.apiEndpoint,
      description: 'The API behind the CDN, if there is one',
    })
    new CfnOutput(this, 'AccessSecret', { value: access.arn, description: 'Who may do what' })
    new CfnOutput(this, 'Bus', {
      value: publishing.bus.eventBusArn,
      description: 'Where revisions are published',
    })
    new CfnOutput(this, 'AlarmTopic', { value: alarms.pages.topicArn, description: 'Subscribe whom to wake' })
    new CfnOutput(this, 'NoticeTopic', {
      value: alarms.notices.topicArn,
      description: 'Subscribe who looks during the day',
    })
    new CfnOutput(this, 'Check', {
      value: checks.function.functionName,
      description: 'Applies deadlines and rules that have come due',
    })
    new CfnOutput(this, 'CheckSchedule', {
      value: checks.schedule.scheduleName,
      description: 'Starts the check',
    })
    if (cdn)
      new CfnOutput(this, 'Distribution', { value: cdn.distribution.distributionId, description: 'The CDN' })
    new CfnOutput(this, 'TableName', {
      value: table.table.tableName,
      description: 'Where everything is kept',
    })
  }

  /** The ARN of the web ACL; the stack's own is in a stack beside it, if this one is outside us-east-1. */
  #webAcl(app: App, settings: StackSettings): string | undefined {
    const { account, region } = currentEnvironment()
    if (settings.waf === 'none') return undefined
    if (settings.waf !== 'own') return settings.waf
    if (account === undefined || region === 'us-east-1') return new WebAcl(this, 'WebAcl').arn
    return new EdgeStack(app, settings, account).webAcl.arn
  }
}

/** The account and region of the CDK's credentials, or neither. */
function currentEnvironment(): Environment {
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env
  return account !== undefined && region !== undefined ? { account, region } : {}
}
