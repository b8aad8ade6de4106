import { sqliteTable } from '../sqlite/table.ts'
import { scenarioContract } from './testing/scenario-contract.ts'

scenarioContract('SQLite', (now) => sqliteTable(':memory:', { now }))
