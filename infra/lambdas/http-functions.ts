import { Duration } from 'aws-cdk-lib'
import { type NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import { type AccessSecret } from '../parts/access-secret.ts'
import { type Deliveries, admitAddresses } from './deliveries.ts'
import { NodeFunction } from '../parts/node-function.ts'
import { type StackSettings } from '../settings.ts'
import { type TrackerTable } from '../parts/table.ts'

interface HttpFunctionsProps {
  readonly table: TrackerTable
  readonly access: AccessSecret
  readonly deliveries: Deliveries
  readonly settings: StackSettings
}

/** The functions that serve requests, one for each kind of caller, so none has the rights of another. */
export class HttpFunctions extends Construct {
  /** Deliveries from editors and content systems. */
  readonly webhook: NodejsFunction
  /** Readers of the API, and the holders of keys. */
  readonly api: NodejsFunction
  /** Readers of pages and channels: it cannot change a story, and writes only the tracker's own items. */
  readonly pages: NodejsFunction

  constructor(scope: Construct, id: string, { table, access, deliveries, settings }: HttpFunctionsProps) {
    super(scope, id)
    const environment = {
      TABLE_NAME: table.table.tableName,
      ACCESS_SECRET: access.arn,
      // Behind it the reader's address is the last but one in X-Forwarded-For.
      BEHIND_CDN: String(settings.cdn),
    }
    const common = { environment, settings, timeout: Duration.seconds(15), memory: 1024 }
    this.webhook = new NodeFunction(this, 'Webhook', {
      ...common,
      entry: 'webhook.ts',
      description: 'Takes in deliveries from editors and content systems',
    })
    this.api = new NodeFunction(this, 'Api', {
      ...common,
      entry: 'api.ts',
      description: 'Reads, definitions, and reports by bearer key',
    })
    this.pages = new NodeFunction(this, 'Pages', {
      ...common,
      entry: 'pages.ts',
      description: 'What people look at and follow: pages, feeds, calendar, badge',
      afterBundling: (output) => `node packages/pages/src/assets/write-assets.ts ${output}/assets`,
    })
    for (const each of [this.api, this.pages]) {
      if (settings.authority !== undefined) each.addEnvironment('TRACKER_AUTHORITY', settings.authority)
    }
    for (const each of [this.webhook, this.api, this.pages]) {
      table.grantRead(each)
      access.grantRead(each)
    }
    for (const writer of [this.webhook, this.api]) table.grantWrite(writer)
    for (const lister of [this.api, this.pages]) table.grantIndex(lister, 'recent')
    table.grantWriteOwn(this.pages)
    for (const each of [this.webhook, this.pages]) table.withholdSubscriptions(each)
    deliveries.grantWake(this.api)
    admitAddresses(this.api, settings)
  }

  /** Passes the public address to the functions; all links begin with it, whatever address was requested. */
  answerAt(url: string): void {
    for (const each of [this.webhook, this.api, this.pages]) each.addEnvironment('TRACKER_URL', url)
  }
}
