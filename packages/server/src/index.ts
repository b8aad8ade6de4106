export { sendExample, sendExamples } from './send-examples.ts'
export { accessSecret } from './access/access-secret.ts'
export { type AccessRequest, carryOut } from './access/carry-out.ts'
