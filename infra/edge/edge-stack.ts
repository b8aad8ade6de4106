import { type App, Stack } from 'aws-cdk-lib'
import { type StackSettings } from '../settings.ts'
import { WebAcl } from './web-acl.ts'

/** The web ACL of a stage outside us-east-1, the only region in which CloudFront looks for one. */
export class EdgeStack extends Stack {
  readonly webAcl: WebAcl

  constructor(app: App, settings: StackSettings, account: string) {
    super(app, `Tracker-${settings.stage}-edge`, {
      description: `Web ACL of the scenario tracker, stage ${settings.stage}`,
      env: { account, region: 'us-east-1' },
      crossRegionReferences: true,
      tags: { application: 'scenario-tracker', stage: settings.stage },
      terminationProtection: settings.protect,
    })
    this.webAcl = new WebAcl(this, 'WebAcl')
  }
}
