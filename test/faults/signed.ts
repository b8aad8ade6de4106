/** When the clients sign. Their clock stands still, so that no signature ages while the ledger's clock is moved. */
export const signed = Date.parse('2025-05-18T12:00:00Z')
