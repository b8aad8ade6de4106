import fc from 'fast-check'
import { runs } from './lengths.ts'

// Runs before each `*.property.test.ts`, so no property sets its own number of runs.
fc.configureGlobal({ numRuns: runs })
