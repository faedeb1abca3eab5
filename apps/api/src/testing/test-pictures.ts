import type { ChartSpec, Frame, Picture } from '../render/chart-spec.ts'

export const testFrame = (change: Partial<Frame> = {}): Frame => ({
  title: 'Tiến độ theo thời gian của kế hoạch năm 2023',
  commune: 'Xã Sơn Trường',
  unit: '%',
  head: [
    { label: 'Bộ lọc', text: 'toàn bộ kế hoạch' },
    { label: 'Kỳ', text: 'từ 15/12/2022 đến 14/12/2023' },
    { label: 'Số liệu tính đến', text: '05/6/2023, lập lúc 08:00 ngày 05/6/2023' },
  ],
  foot: [
    { label: 'Cách tính', text: 'Tỷ trọng công việc đã làm của mỗi nhiệm vụ' },
    { label: 'Nguồn', text: 'Gần Dân, sổ công việc của xã' },
  ],
  summary: 'Đến 05/6/2023 đã làm 37,5 % so với kế hoạch 50 %',
  ...change,
})

export const CURVE: Picture = {
  kind: 'curve',
  points: [
    { on: '2023-01-01', planned: 0, actual: 0 },
    { on: '2023-03-01', planned: 0.25, actual: 0.2 },
    { on: '2023-06-05', planned: 0.5, actual: 0.375 },
    { on: '2023-12-31', planned: 1, actual: null },
  ],
  on: '2023-06-05',
  period: { from: '2023-03-15', to: '2023-06-14' },
  texts: { planned: 'Kế hoạch', actual: 'Thực hiện', on: '05/6/2023', period: 'Kỳ 15/3–14/6' },
}

export const FIGURES: Picture = {
  kind: 'figures',
  decimals: 1,
  points: [
    { label: 'Quý I', value: 91.3, samePeriodLastYear: 80, target: 95, status: 'behind' },
    { label: 'Quý II', value: 97.5, samePeriodLastYear: 82, target: 95, status: 'attained' },
    { label: 'Quý III', value: 61, samePeriodLastYear: null, target: 95, status: 'offTrack' },
  ],
  statusNames: {
    attained: 'Đạt',
    onTrack: 'Đúng tiến độ',
    behind: 'Chậm',
    offTrack: 'Không đạt',
    none: 'Chưa đánh giá',
  },
  texts: { value: 'Kỳ này', samePeriodLastYear: 'Cùng kỳ năm trước', target: 'Chỉ tiêu' },
}

export const MONTHS: Picture = {
  kind: 'months',
  points: [
    { label: 'T1', received: 12, settled: 8, backlog: 4 },
    { label: 'T2', received: 5, settled: 7, backlog: 2 },
  ],
  texts: { received: 'Tiếp nhận', settled: 'Đã giải quyết', backlog: 'Tồn' },
}

export const STANDINGS: Picture = {
  kind: 'standings',
  rows: [
    {
      code: 'II.4',
      name: 'Tiếp công dân, đối thoại, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh của nhân dân',
      progress: 0.62,
      timeElapsed: 0.5,
      rag: 'green',
      figures: '62 % · thời gian 50 %',
    },
    {
      code: 'II.5',
      name: 'Phong trào thi đua “Dân vận khéo”',
      progress: 0.2,
      timeElapsed: 0.5,
      rag: 'red',
      figures: '20 % · thời gian 50 %',
    },
    {
      code: 'II.6',
      name: 'Cải cách hành chính',
      progress: 0.4,
      timeElapsed: 0.5,
      rag: 'amber',
      figures: '40 % · thời gian 50 %',
    },
    { code: 'II.7', name: 'Đạo đức công vụ', progress: null, timeElapsed: null, rag: 'grey', figures: 'chưa đo được' },
  ],
  texts: {
    bar: 'Đã làm',
    marker: 'Thời gian đã qua',
    levels: { green: 'Đúng tiến độ', amber: 'Có nguy cơ', red: 'Chậm', grey: 'Chưa đo được' },
  },
}

export const testChart = (picture: Picture, change: Partial<Frame> = {}): ChartSpec => ({
  frame: testFrame(change),
  picture,
})
