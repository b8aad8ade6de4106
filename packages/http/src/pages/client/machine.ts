/** An instant as a `datetime-local` field shows it: the reader's own clock. */
function clockOf(instant: string): string {
  const at = new Date(instant)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}

/** Lets the time machine speak the reader's own time zone: its fields show it, and what is sent is an instant. */
export function localMachine(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type="datetime-local"]')]
  for (const field of fields) {
    const { instant } = field.dataset
    if (instant !== undefined) field.value = clockOf(instant)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const query = new URLSearchParams()
    for (const field of fields) {
      if (field.value !== '') query.set(field.name, new Date(field.value).toISOString().replace('.000Z', 'Z'))
    }
    location.assign(query.size === 0 ? form.action : `${form.action}?${query}`)
  })
}
