/**
 * Decodes base64. Undefined unless `text` is the canonical spelling: no stray characters, exact padding, no stray bits
 * (RFC 4648 §3.5). `Buffer.from` accepts all of these.
 */
export function strictBase64(text: string, alphabet: 'base64' | 'base64url' = 'base64'): Buffer | undefined {
  const bytes = Buffer.from(text, alphabet)
  return bytes.toString(alphabet) === text ? bytes : undefined
}
