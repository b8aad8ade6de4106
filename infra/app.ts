import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { settingsFrom } from './settings.ts'
import { TrackerStack } from './stack.ts'

const app = new App()
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
new TrackerStack(app, settingsFrom(app.node.getAllContext()))
app.synth()
