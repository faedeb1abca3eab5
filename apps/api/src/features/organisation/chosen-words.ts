/** `thôn: Thôn 1, Thôn 2`; null where nothing was chosen. What is not the reader's to name is counted. */
export const chosenWords = (
  what: string,
  ids: readonly string[] | undefined,
  names: ReadonlyMap<string, string>,
): string | null => {
  if (ids === undefined) return null
  const known = [...names].flatMap(([id, name]) => (ids.includes(id) ? [name] : []))
  const unknown = ids.filter((id) => id !== 'none' && !names.has(id)).length
  const said = [
    ...known,
    ...(ids.includes('none') ? ['chưa giao'] : []),
    ...(unknown > 0 ? [`${unknown} mục không rõ tên`] : []),
  ]
  return `${what}: ${said.join(', ')}`
}
