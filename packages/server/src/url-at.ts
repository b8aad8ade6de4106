/** Where `npm start` listens if nothing else is set. */
export const usualUrl = 'http://127.0.0.1:8787'

/** Hosts that listen on every address of the machine, each with the loopback address that reaches them. */
const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1', '0': '127.0.0.1' }

/** Returns whether a host stands for every address and so cannot be linked to. */
export function isEverywhere(host: string): boolean {
  return Object.hasOwn(everywhere, host)
}

/** Returns the URL of a server on this machine that listens at `host` and `port`, without a trailing slash. */
export function urlAt(host: string, port: number): string {
  const reached = everywhere[host] ?? host
  return `http://${reached.includes(':') ? `[${reached.split('%')[0]}]` : reached}:${port}`
}
