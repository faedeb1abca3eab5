/** Strokes on a 24 grid; drawn for this product. */
const PATHS = {
  dashboard: 'M4 20V11M10 20V4M16 20v-6M21 20H3',
  tasks: 'M4 6l1.500 1.500L8 5M4 12.500L5.500 14 8 11.500M4 19l1.500 1.500L8 18M12 6.500h8M12 13h8M12 19.500h8',
  duties: 'M20 11a8 8 0 0 0-14.500-3.500L4 9M4 4v5h5M4 13a8 8 0 0 0 14.500 3.500L20 15M20 20v-5h-5',
  plan: 'M7 3h7l5 5v13H7zM14 3v5h5M10 13h6M10 17h6',
  plans: 'M4 7h6l2 2h8v11H4zM4 7V4h6',
  myWork: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c.6-4 3.800-6 8-6s7.400 2 8 6',
  communes: 'M3 21h18M5 21V10l5-3v14M10 21V4l9 4v13M14 11h1M14 15h1',
  users:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.5-3.700 3-5.500 6.500-5.500s6 1.800 6.500 5.500M16 4.500a3.500 3.500 0 0 1 0 6.500M18 15c2 .7 3.200 2.400 3.500 5',
  units: 'M12 3v5M6 16v-3h12v3M12 8v5M3.500 16h5v5h-5zM15.500 16h5v5h-5zM9.500 3h5v5h-5z',
  calendar: 'M4 6h16v15H4zM4 10.500h16M8 3v4M16 3v4M8 15h2M14 15h2',
  audit: 'M12 3l8 3v6c0 4.500-3.200 7.600-8 9-4.800-1.400-8-4.500-8-9V6zM9 12l2.200 2.200L15.500 10',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  warning: 'M12 3.500L22 20.500H2zM12 10v5M12 17.800v.2',
  alert: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500v5.500M12 16.300v.2',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.700v.2',
  unknown: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12h8',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  chevronDown: 'M6 9.500l6 6 6-6',
  chevronRight: 'M9.500 6l6 6-6 6',
  chevronLeft: 'M14.500 6l-6 6 6 6',
  undo: 'M8 5L4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11H9',
  redo: 'M16 5l4 4-4 4M20 9H10a5.500 5.500 0 0 0 0 11h5',
  arrowUp: 'M12 20V5M5.500 11.500L12 5l6.500 6.500',
  arrowDown: 'M12 4v15M5.500 12.500L12 19l6.500-6.500',
  plus: 'M12 5v14M5 12h14',
  edit: 'M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19zM14 6.500l3.500 3.500',
  trash: 'M4 7h16M9 7V4h6v3M6.500 7l1 14h9l1-14M10 11v6M14 11v6',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.300 15.300L21 21',
  filter: 'M4 5h16l-6.200 7.500V19l-3.600 2v-8.500z',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 13.500h10V21H7z',
  upload: 'M12 16V4M7 8.500L12 4l5 4.500M4 16v4h16v-4',
  download: 'M12 4v12M7 11.500l5 4.500 5-4.500M4 16v4h16v-4',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  bell: 'M6 16V11a6 6 0 1 1 12 0v5l2 2H4zM10 21h4',
  megaphone: 'M4 10v4h3l9 5V5l-9 5zM19 9.500a4 4 0 0 1 0 5M8 14l1.500 6h3',
  flag: 'M5 21V4M5 4h12l-2.500 4L17 12H5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.500l3.500 2',
  assign:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.5-3.700 3-5.500 6.500-5.500 1.600 0 3 .4 4 1.200M14 18h7M18 15l3 3-3 3',
  signOut: 'M10 4H4v16h6M9 12h12M16.500 7.500L21 12l-4.500 4.500',
  language: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5.500 5 12.500 0 18M12 3c-5 5.500-5 12.500 0 18',
  talk: 'M4 4h12v8H9l-3.500 3v-3H4zM19 9h1.500v8H18.500v3L15 17h-5v-1.500',
  list: 'M4 6h16M4 12h16M4 18h16',
  board: 'M4 4h5v16H4zM15 4h5v10h-5z',
  timeline: 'M4 6h9M8 12h10M12 18h8',
} as const

export type IconName = keyof typeof PATHS

/** Decoration beside words; give `label` only where it stands alone. */
export function Icon({ name, size = 20, label }: { name: IconName; size?: number; label?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
