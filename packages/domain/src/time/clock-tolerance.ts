/** How far a writer's clock may run ahead of the server's, in milliseconds. */
export const clockTolerance = 5 * 60_000
