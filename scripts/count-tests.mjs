// Prints the tests that passed and failed, in one plain line, from the report that vitest's JSON reporter wrote.
import { existsSync, readFileSync } from 'node:fs'

const [file = ''] = process.argv.slice(2)
const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = report
// A file that fails before its first test counts as a failure, and so does a run that left no report.
const broken = testResults.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
).length
const failed = numFailedTests + broken + (testResults.length === 0 ? 1 : 0)
console.log(`${numPassedTests} passed, ${failed} failed`)
