/**
 * Links to the news since the reader's last visit. The last revision seen is kept only in the reader's own storage.
 */
export function seen(): void {
  const box = document.getElementById('glance-new')
  const { story, revision, since } = box?.dataset ?? {}
  const now = Number(revision)
  if (!box || story === undefined || since === undefined || !(now > 0)) return
  const key = `seen:${story}`
  try {
    const last = Number(localStorage.getItem(key))
    const address = new URL(location.href)
    if (last > 0 && last < now && !address.searchParams.has('since')) {
      address.searchParams.set('since', String(last))
      const link = document.createElement('a')
      link.href = `${address.pathname}${address.search}`
      link.textContent = since
      const line = document.createElement('p')
      line.className = 'fine'
      line.append(link)
      box.append(line)
    }
    addEventListener('pagehide', () => localStorage.setItem(key, String(now)))
  } catch {
    // Without storage, e.g. in a frame of another site, nothing is remembered.
  }
}
