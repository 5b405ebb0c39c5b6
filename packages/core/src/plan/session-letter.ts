/**
 * The letter of a session, from its id: a block names its sessions A to D.
 *
 * @example
 * ```ts
 * letterOf('2-A') // 'A'
 * ```
 */
export const letterOf = (id: string): string => id.slice(id.lastIndexOf('-') + 1)
