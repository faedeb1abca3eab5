/** A column of a list as its file says it. */
export interface ListColumn<Row> {
  label: string
  kind: 'text' | 'day' | 'number'
  /** In letters; what its kind needs when left out. */
  width?: number
  valueOf: (row: Row) => string | number | null
}
