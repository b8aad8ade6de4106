/** Hosts that listen at every address of the machine, each with the loopback address that reaches them. */
const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1', '0': '127.0.0.1' }

/** Whether a host listens everywhere, so that it is no address to link to. */
export function isEverywhere(host: string): boolean {
  return Object.hasOwn(everywhere, host)
}

/** The URL that reaches a server on this machine that listens at `host` and `port`, without a slash at its end. */
export function urlAt(host: string, port: number): string {
  const reached = everywhere[host] ?? host
  return `http://${reached.includes(':') ? `[${reached.split('%')[0]}]` : reached}:${port}`
}
