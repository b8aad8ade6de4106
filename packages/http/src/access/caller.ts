import { DomainError } from '@tracker/domain'

/** The roles of keys and sources; each includes those before it. */
export const roles = ['reader', 'editor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

/** An authenticated caller. `scenarios` lists the ids that it may touch; `*` stands for all. */
export interface Caller {
  readonly kind: 'source' | 'key'
  readonly name: string
  /** The fingerprint of the credential's holder, see `holderOf`. */
  readonly holder: string
  readonly role: Role
  readonly scenarios: readonly string[]
}

/** Returns whether the caller has this role or a higher one and may touch the scenario, if one is given. */
export function permits(caller: Caller, role: Role, scenario?: string): boolean {
  return hasRole(caller, role) && (scenario === undefined || mayTouch(caller, scenario))
}

/** Throws `forbidden`, naming the missing role or scenario, unless the caller {@link permits} this. */
export function requireRole(caller: Caller, role: Role, scenario?: string): void {
  const { kind, name } = caller
  if (!hasRole(caller, role)) {
    const detail = `The ${kind} "${name}" has the role "${caller.role}"; this needs "${role}".`
    throw new DomainError('forbidden', detail, { role: caller.role, requiredRole: role })
  }
  if (scenario !== undefined && !mayTouch(caller, scenario))
    throw new DomainError('forbidden', `The ${kind} "${name}" has no access to the scenario "${scenario}".`, {
      scenario,
    })
}

function hasRole(caller: Caller, role: Role): boolean {
  return roles.indexOf(caller.role) >= roles.indexOf(role)
}

function mayTouch({ scenarios }: Caller, scenario: string): boolean {
  return scenarios.includes('*') || scenarios.includes(scenario)
}
