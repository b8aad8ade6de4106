/** Shows readers further down the page a button that leads to the latest of the new items. */
export function pill(added: number, text: string | undefined): void {
  if (added === 0 || text === undefined || scrollY < innerHeight) return
  const button = document.querySelector<HTMLButtonElement>('.pill') ?? made()
  const all = added + Number(button.dataset['added'] ?? 0)
  button.dataset['added'] = String(all)
  button.textContent = text.replace('{n}', String(all))
}

function made(): HTMLButtonElement {
  const button = document.createElement('button')
  button.className = 'pill'
  button.type = 'button'
  button.addEventListener('click', () => {
    document.querySelector('.item.new')?.scrollIntoView({ block: 'center' })
    button.remove()
  })
  document.body.append(button)
  return button
}
