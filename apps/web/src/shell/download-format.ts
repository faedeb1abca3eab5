/** `print` is a PNG of 300 dpi. */
export type DownloadFormat = 'pdf' | 'docx' | 'svg' | 'png' | 'print' | 'xlsx' | 'csv'
