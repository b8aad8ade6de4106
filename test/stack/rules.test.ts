import { Validations } from 'aws-cdk-lib'
import { type IApplyRule, AwsSolutionsChecks, NagRuleCompliance, ServerlessChecks } from 'cdk-nag'
import { type IConstruct } from 'constructs'
import { describe, expect, it } from 'vitest'
import { synthesised, variants } from './synthesised.ts'

/** One finding of a rule, as an acknowledgement would name it. */
interface Finding {
  readonly id: string
  readonly at: IConstruct
}

class AllAwsSolutions extends AwsSolutionsChecks {
  readonly findings: Finding[] = []
  protected override applyRule(rule: IApplyRule): void {
    this.findings.push(...findingsOf('AwsSolutions', rule))
  }
}

class AllServerless extends ServerlessChecks {
  readonly findings: Finding[] = []
  protected override applyRule(rule: IApplyRule): void {
    this.findings.push(...findingsOf('Serverless', rule))
  }
}

function findingsOf(pack: string, { rule, ruleSuffixOverride, node }: IApplyRule): Finding[] {
  const result = rule(node)
  const id = `${pack}-${ruleSuffixOverride ?? rule.name}`
  if (Array.isArray(result)) return result.map((part) => ({ id: `${id}[${part}]`, at: node }))
  return result === NagRuleCompliance.NON_COMPLIANT ? [{ id, at: node }] : []
}

function findings(scope: IConstruct): Finding[] {
  const packs = [new AllAwsSolutions(), new AllServerless()]
  for (const pack of packs) pack.validateScope(scope)
  return packs.flatMap((pack) => pack.findings)
}

/** Every acknowledgement in the stack: the rule, the place, and the reason. */
function acknowledgements(scope: IConstruct) {
  return scope.node.findAll().flatMap((at) =>
    at.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries<string>(data))
      .map(([id, reason]) => ({ id: id.replace(/^Annotation::/i, ''), at, reason })),
  )
}

const isWithin = (inner: IConstruct, outer: IConstruct) => inner.node.scopes.includes(outer)

describe.each(variants)('the stack %s', (_, settings) => {
  const { stack } = synthesised(settings)
  const found = findings(stack)
  const acknowledged = acknowledgements(stack)

  it('has no finding that is not acknowledged', () => {
    const open = found.filter(
      ({ id, at }) => !acknowledged.some((one) => one.id === id && isWithin(at, one.at)),
    )
    expect(open.map(({ id, at }) => `${id} ${at.node.path}`)).toEqual([])
  })

  it('acknowledges nothing that was not found', () => {
    const idle = acknowledged.filter(
      ({ id, at }) => !found.some((one) => one.id === id && isWithin(one.at, at)),
    )
    expect(idle.map(({ id, at }) => `${id} ${at.node.path}`)).toEqual([])
  })

  it('gives a reason for each acknowledgement', () => {
    for (const { reason } of acknowledged)
      expect(reason).toMatch(/^\S+ .{20,}[.!]$|^News is for readers everywhere\.$/)
  })
})
