/** The pages that a counted record opens on. */
export const RECORD_PAGES = ['task', 'objective', 'case', 'reception', 'dialogue', 'activity', 'media', 'grid'] as const
export type RecordPage = (typeof RECORD_PAGES)[number]
