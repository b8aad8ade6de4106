import { CfnDeletionPolicy, Validations } from 'aws-cdk-lib'
import { type IGrantable, Grant } from 'aws-cdk-lib/aws-iam'
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

interface KeptSecretProps {
  readonly description: string
  /** An initial text that is not secret, or the length of a random one that Secrets Manager generates. */
  readonly initially: { readonly text: string } | { readonly randomLength: number }
  /** Outlives the stack. */
  readonly protect: boolean
  /** Why Secrets Manager does not rotate it. */
  readonly notRotatedBecause: string
}

/** A value that functions may know and a template may not. They receive its ARN, and read it when they need it. */
export class KeptSecret extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, props: KeptSecretProps) {
    super(scope, id)
    const { description, initially, protect, notRotatedBecause } = props
    const secret = new CfnSecret(this, 'Secret', {
      description,
      ...('text' in initially
        ? { secretString: initially.text }
        : { generateSecretString: { passwordLength: initially.randomLength, excludePunctuation: true } }),
    })
    const policy = protect ? CfnDeletionPolicy.RETAIN : CfnDeletionPolicy.DELETE
    secret.cfnOptions.deletionPolicy = policy
    secret.cfnOptions.updateReplacePolicy = policy
    Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: notRotatedBecause })
    this.arn = secret.attrId
  }

  /** Allows reading the secret, and nothing else about it. */
  grantRead(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ['secretsmanager:GetSecretValue'], resourceArns: [this.arn] })
  }
}
