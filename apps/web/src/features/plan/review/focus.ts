export const itemHeadId = (key: string): string => `review-${key}`

/** Gives the focus to what the next paint shows: a row that was moved, a form that was opened. */
export const refocus = (id: string): void => {
  setTimeout(() => document.getElementById(id)?.focus(), 60)
}
