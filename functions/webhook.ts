import { webhookApp } from '@tracker/http'
import { respond, deps } from './http/respond.ts'

export const handler = respond(webhookApp(deps))
