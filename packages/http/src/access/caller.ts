import { DomainError } from '@tracker/domain'

/** What a key or a source may do, each role including those before it. */
export const roles = ['reader', 'editor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

/** Someone who has proved who they are. `scenarios` are the ids that they may touch; `*` among them means all. */
export interface Caller {
  readonly kind: 'source' | 'key'
  readonly name: string
  readonly role: Role
  readonly scenarios: readonly string[]
}

/** Whether the caller has this role or a higher one and, where a scenario is named, may touch it. */
export function permits(caller: Caller, role: Role, scenario?: string): boolean {
  return hasRole(caller, role) && (scenario === undefined || mayTouch(caller, scenario))
}

/** Throws `forbidden`, saying which role or scenario is missing, unless the caller {@link permits} this. */
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
