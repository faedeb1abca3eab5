/** `informational` has no good side: it never gets a colour. */
export const DIRECTIONS = ['higher', 'lower', 'informational'] as const
export type Direction = (typeof DIRECTIONS)[number]
