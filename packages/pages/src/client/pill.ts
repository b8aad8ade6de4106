/** Tells the reader further down the page of new items, with a button that leads to the latest of them. */
export function pill(added: number, text: string | undefined): void {
  if (added === 0 || text === undefined || scrollY < innerHeight) return
  const known = document.querySelector<HTMLButtonElement>('.pill')
  const button = known ?? document.createElement('button')
  const all = added + Number(button.dataset['added'] ?? 0)
  button.dataset['added'] = String(all)
  button.className = 'pill'
  button.type = 'button'
  button.textContent = text.replace('{n}', String(all))
  button.onclick = () => {
    document.querySelector('.item.new')?.scrollIntoView({ block: 'center' })
    button.remove()
  }
  if (!known) document.body.append(button)
}
