import { Match, type Template } from 'aws-cdk-lib/assertions'
import { recovery, tableShape, timeToLive } from '@tracker/storage'
import { describe, expect, it, vi } from 'vitest'
import { synthesised } from './synthesised.ts'

const table = 'AWS::DynamoDB::GlobalTable'
const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }

/** A stack whose region is known, as a table with replicas needs. */
function inFrankfurt(settings: Readonly<Record<string, unknown>>) {
  vi.stubEnv('CDK_DEFAULT_ACCOUNT', '123456789012')
  vi.stubEnv('CDK_DEFAULT_REGION', 'eu-central-1')
  try {
    return synthesised(settings)
  } finally {
    vi.unstubAllEnvs()
  }
}

describe('what the stack keeps', () => {
  const { template, stack } = synthesised()

  it('is safe from deletion, and can be had back as of any second, in every region', () => {
    const { template } = inFrankfurt({ replicas: 'eu-west-1,us-east-1' })
    const safe = (Region: string) => ({
      Region,
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    })
    template.hasResourceProperties(table, {
      Replicas: Match.arrayWith(
        ['eu-west-1', 'us-east-1', 'eu-central-1'].map((at) => Match.objectLike(safe(at))),
      ),
    })
  })

  it('is the same table as the one that the command create-table makes', () => {
    const { BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } = tableShape
    const { SSESpecification, StreamSpecification } = tableShape
    const [made] = Object.values(template.findResources(table))
    const { Replicas, AttributeDefinitions: attributes, ...properties } = made?.['Properties'] ?? {}
    expect(properties).toEqual({
      BillingMode,
      KeySchema,
      GlobalSecondaryIndexes,
      SSESpecification: { SSEEnabled: SSESpecification.Enabled, SSEType: SSESpecification.SSEType },
      StreamSpecification: { StreamViewType: StreamSpecification.StreamViewType },
      TimeToLiveSpecification: timeToLive,
    })
    expect(attributes).toEqual(expect.arrayContaining(AttributeDefinitions))
    expect(attributes).toHaveLength(AttributeDefinitions.length)
    expect(Replicas).toEqual([
      expect.objectContaining({
        DeletionProtectionEnabled: tableShape.DeletionProtectionEnabled,
        PointInTimeRecoverySpecification: recovery,
      }),
    ])
  })

  it('outlives the stack, and the stack is not deleted by accident', () => {
    template.allResources(table, Match.objectLike(kept))
    template.hasResource('AWS::SecretsManager::Secret', {
      ...kept,
      Properties: Match.objectLike({ SecretString: Match.anyValue() }),
    })
    expect(stack.terminationProtection).toBe(true)
  })

  // A changed id makes CloudFormation create a new, empty one; a changed text, write over the live credentials.
  it('stays the same table and the same secret from one version of the stack to the next', () => {
    expect(Object.keys(template.findResources(table))).toEqual(['StorageTableB43FDCE7'])
    expect(
      template.findResources('AWS::SecretsManager::Secret', {
        Properties: { SecretString: Match.anyValue() },
      }),
    ).toMatchObject({
      AccessSecretF4ED0305: { Properties: { SecretString: '{"sources":{},"keys":{},"reads":"public"}' } },
    })
  })

  it('can be a restored table, which everything then works on, and no other', () => {
    const tableStream =
      'arn:aws:dynamodb:eu-central-1:123456789012:table/rescue/stream/2025-05-18T22:00:00.000'
    const { template } = inFrankfurt({ table: 'dev:rescue', tableStream: `dev:${tableStream}` })
    template.resourceCountIs(table, 0)
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', { EventSourceArn: tableStream })
    template.hasOutput('TableName', { Value: 'rescue' })
    const granted = JSON.stringify(template.findResources('AWS::IAM::Policy'))
    expect(granted).toContain(':dynamodb:eu-central-1:123456789012:table/rescue"')
    expect(granted).toContain(':dynamodb:eu-central-1:123456789012:table/rescue/index/due"')
    for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Function')))
      expect(Properties.Environment?.Variables.TABLE_NAME ?? 'rescue').toBe('rescue')
  })

  it('keeps the name that ids are made with, unless the stage sets one', () => {
    const named = (template: Template) =>
      Object.values(template.findResources('AWS::Lambda::Function')).flatMap(
        ({ Properties }) => Properties.Environment?.Variables?.TRACKER_AUTHORITY ?? [],
      )
    expect(named(inFrankfurt({ authority: 'prod:tracker.example' }).template)).toEqual([])
    expect(named(inFrankfurt({ authority: 'dev:tracker.example' }).template)).toEqual([
      'tracker.example',
      'tracker.example',
    ])
  })

  it('goes with a stage to throw away', () => {
    const { template, stack } = synthesised({ protect: 'false' })
    template.allResources(table, Match.objectLike({ DeletionPolicy: 'Delete' }))
    template.allResources('AWS::SecretsManager::Secret', Match.objectLike({ DeletionPolicy: 'Delete' }))
    expect(stack.terminationProtection).toBe(false)
  })
})
