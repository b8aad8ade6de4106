import type { DatabaseSync } from 'node:sqlite'
import type { IndexName } from '../table.ts'

const sweepAtMost = 256

/**
 * Returns all SQL of the table, prepared once. Expired items and tokens are skipped; each of `sweeps` removes a bounded
 * number of them.
 */
export function statements(db: DatabaseSync) {
  const live = '(ttl IS NULL OR ttl > :now)'
  const query = (order: 'ASC' | 'DESC') =>
    db.prepare(`SELECT * FROM items WHERE pk = :pk AND sk BETWEEN :from AND :to AND ${live}
      ORDER BY sk ${order} LIMIT :limit`)
  const index = (name: IndexName, order: 'ASC' | 'DESC') =>
    db.prepare(`SELECT pk, sk, ${name}_at AS at FROM items INDEXED BY items_${name}
      WHERE ${name}_shard = :shard AND ${name}_at <= :to
      AND (${name}_at, pk, sk) ${order === 'ASC' ? '>' : '<'} (:at, :pk, :sk)
      ORDER BY ${name}_at ${order}, pk ${order}, sk ${order} LIMIT :limit`)
  const both = <T>(make: (order: 'ASC' | 'DESC') => T) => ({ up: make('ASC'), down: make('DESC') })
  const columns = 'pk, sk, version, due_shard, due_at, recent_shard, recent_at, ttl, data'
  return {
    get: db.prepare(`SELECT * FROM items WHERE pk = :pk AND sk = :sk AND ${live}`),
    version: db.prepare(`SELECT version FROM items WHERE pk = :pk AND sk = :sk AND ${live}`),
    query: both(query),
    scan: db.prepare(`SELECT * FROM items WHERE (pk, sk) > (:pk, :sk) AND ${live}
      ORDER BY pk, sk LIMIT :limit`),
    index: { due: both((order) => index('due', order)), recent: both((order) => index('recent', order)) },
    put: db.prepare(`REPLACE INTO items(${columns}) VALUES (${columns.replaceAll(/\w+/g, ':$&')})`),
    delete: db.prepare('DELETE FROM items WHERE pk = :pk AND sk = :sk'),
    foreign: db.prepare('PRAGMA data_version'),
    token: db.prepare('SELECT digest FROM tokens WHERE token = :token AND ttl > :now'),
    keepToken: db.prepare('REPLACE INTO tokens(token, digest, ttl) VALUES (:token, :digest, :ttl)'),
    sweeps: [
      db.prepare(`DELETE FROM items WHERE (pk, sk) IN
        (SELECT pk, sk FROM items INDEXED BY items_ttl WHERE ttl <= :now LIMIT ${sweepAtMost})`),
      db.prepare(`DELETE FROM tokens WHERE token IN
        (SELECT token FROM tokens INDEXED BY tokens_ttl WHERE ttl <= :now LIMIT ${sweepAtMost})`),
    ],
  }
}
