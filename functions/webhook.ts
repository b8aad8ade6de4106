import { webhookApp } from '@tracker/http'
import { handle } from 'hono/aws-lambda'
import { answering } from './answering.ts'

export const handler = handle(webhookApp(answering))
