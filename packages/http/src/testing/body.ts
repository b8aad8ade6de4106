/** The JSON of an answer, as what the test takes it for. */
export async function bodyOf<T = Readonly<Record<string, unknown>>>(response: Response): Promise<T> {
  return (await response.json()) as T
}
