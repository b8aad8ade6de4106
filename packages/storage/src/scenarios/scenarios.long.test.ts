import { sqliteTable } from '../sqlite/table.ts'
import { longScenarioContract } from './testing/long-scenario-contract.ts'

longScenarioContract('SQLite', (now) => sqliteTable(':memory:', { now }))
