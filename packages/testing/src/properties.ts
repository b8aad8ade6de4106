import fc from 'fast-check'
import { runs } from './lengths.ts'

// Set up before each `*.property.test.ts`: no property spells its number of runs.
fc.configureGlobal({ numRuns: runs })
