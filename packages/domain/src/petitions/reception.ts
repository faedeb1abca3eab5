/** Regular by an officer, scheduled by a leader, ad hoc for grave or crowded matters (Luật Tiếp công dân 2013 Điều 18). */
export const RECEPTION_KINDS = ['regular', 'scheduled', 'adHoc'] as const
export type ReceptionKind = (typeof RECEPTION_KINDS)[number]

export const RECEPTION_DAY_STATES = ['planned', 'posted', 'postponed', 'cancelled', 'held'] as const
export type ReceptionDayState = (typeof RECEPTION_DAY_STATES)[number]
