/** What a file may bring in: values of a period, the one-stop desk's statistics, scores given from outside. */
export const IMPORT_KINDS = ['values', 'oneStop', 'scores'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
