/** "xã Kim Hoa" as it begins a line: "Xã Kim Hoa". */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
