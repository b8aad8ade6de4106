import { sqliteTable } from '../sqlite/table.ts'
import { subscriptionContract } from './testing/subscription-contract.ts'

subscriptionContract('SQLite', (now) => sqliteTable(':memory:', { now }))
