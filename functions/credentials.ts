import { fromEnv } from '@aws-sdk/credential-provider-env'

/**
 * Replaces the SDK's credential chain in the bundles. Lambda passes credentials in the environment only, so profiles,
 * single sign-on and instance metadata need not be bundled (docs/operating.md).
 */
export const defaultProvider = () => fromEnv()
