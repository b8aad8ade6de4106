/** Verifies a scenario at an address, piece by piece, and returns the last piece. Throws if one is not ok. */
export async function verified(base: string, scenario: string): Promise<{ readonly revisions: number }> {
  for (let after = ''; ;) {
    const response = await fetch(`${base}/v1/scenarios/${scenario}/verify${after}`)
    const piece = (await response.json()) as { ok?: boolean; revisions: number; next: string | null }
    if (!piece.ok) throw new Error(`verify says ${JSON.stringify(piece)}`)
    if (piece.next === null) return piece
    after = `?after=${encodeURIComponent(piece.next)}`
  }
}
