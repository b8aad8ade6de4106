import { webhookApp } from '@tracker/http'
import { answer, answering } from './answering.ts'

export const handler = answer(webhookApp(answering))
