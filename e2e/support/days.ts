/** dd/mm/yyyy, as the date fields take it; days from today at Hanoi. */
export const typedDay = (fromToday: number): string => {
  const [year, month, day] = isoDay(fromToday).split('-')
  return `${day}/${month}/${year}`
}

/** yyyy-mm-dd at Hanoi, days from today. */
export const isoDay = (fromToday: number): string => {
  const hanoi = new Date(Date.now() + 7 * 3_600_000 + fromToday * 86_400_000)
  return hanoi.toISOString().slice(0, 10)
}
