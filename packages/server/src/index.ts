export { sendExamples } from './send-examples.ts'
