/** As in the files contract, whose zod stays out of the browser. */
export const EVIDENCE_MAX_BYTES = 20 * 1024 * 1024
export const EVIDENCE_ENDINGS = ['pdf', 'png', 'jpg', 'jpeg', 'webp', 'docx', 'xlsx'] as const
export const MOST_EVIDENCE_FILES = 10

export type EvidenceRefusal = 'typeRefused' | 'tooLarge' | 'emptyFile'

export const endingOf = (name: string): string => name.toLowerCase().split('.').at(-1) ?? ''

/** What is wrong with a file before anything is sent, or null; the server looks at the bytes as well. */
export const refusalOf = (file: Pick<File, 'name' | 'size'>): EvidenceRefusal | null => {
  const ending = endingOf(file.name)
  if (!EVIDENCE_ENDINGS.some((known) => known === ending)) return 'typeRefused'
  if (file.size > EVIDENCE_MAX_BYTES) return 'tooLarge'
  return file.size === 0 ? 'emptyFile' : null
}

/** A size in the reader's units: 820 kB, 3,4 MB. */
export const sizeWords = (bytes: number, number: (value: number, decimals?: number) => string): string =>
  bytes < 1_000_000 ? `${number(Math.max(1, Math.round(bytes / 1_000)), 0)} kB` : `${number(bytes / 1_000_000, 1)} MB`
