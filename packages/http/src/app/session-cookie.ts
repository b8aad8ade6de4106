/** The name of the cookie that holds the session of a reader. */
export const sessionCookie = 'tracker-session'

/** The form of its value: a sealed fingerprint of a key and a moment in milliseconds, always of this length. */
export const sessionForm = /^cur_[\w-]{122}$/
