import { defineTexts } from '../../../i18n/texts.ts'

interface ViewsTexts {
  matrixSaid: (view: string, objectives: number, periods: number, on: string) => string
  cellSaid: (code: string, period: string, progress: string, standing: string) => string
  multiplesSaid: (view: string, indicators: number, year: number) => string
}

const vi: ViewsTexts = {
  matrixSaid: (view, objectives, periods, on) =>
    `Đang xem ${view.toLocaleLowerCase('vi')}: ${objectives} mục tiêu, ${periods} kỳ, số liệu đến hết ngày ${on}.`,
  cellSaid: (code, period, progress, standing) =>
    `Mục ${code}, ${period}: ${progress}, ${standing.toLocaleLowerCase('vi')}. Mở mục này vào lúc đó.`,
  multiplesSaid: (view, indicators, year) =>
    `Đang xem ${view.toLocaleLowerCase('vi')}: ${indicators} chỉ tiêu theo quý của năm ${year}.`,
}

const en: ViewsTexts = {
  matrixSaid: (view, objectives, periods, on) =>
    `${view} shown: ${objectives} objectives, ${periods} periods, as of the end of ${on}.`,
  cellSaid: (code, period, progress, standing) =>
    `Objective ${code}, ${period}: ${progress}, ${standing.toLowerCase()}. Open it as it stood then.`,
  multiplesSaid: (view, indicators, year) => `${view} shown: ${indicators} indicators over the quarters of ${year}.`,
}

/** What a picture and its table say of themselves. */
export const viewsTexts = defineTexts(vi, en)
