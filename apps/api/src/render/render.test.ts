import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { CURVE, FIGURES, MONTHS, STANDINGS, testChart } from '../testing/test-pictures.ts'
import type { Picture } from './chart-spec.ts'
import { countWorkers } from './render-pool.ts'
import { renderChart, renderPng } from './render.ts'

const textsOf = (svg: string): string[] => {
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('text', (text) => texts.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(svg).close()
  return texts
}

const sizeOf = (png: Uint8Array): { width: number; height: number } => {
  const bytes = Buffer.from(png)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

const heightOf = (svg: string): number => Number(/height="(\d+)"/.exec(svg)?.[1])

// What a worker loads when it is first asked is not what these tests are about.
beforeAll(() => renderChart(testChart(CURVE)))

describe('a chart as a file', () => {
  it.each<[Picture['kind'], Picture, string[]]>([
    ['curve', CURVE, ['Kế hoạch', 'Thực hiện', '75 %', 'T6', '05/6/2023']],
    ['figures', FIGURES, ['Cùng kỳ năm trước', 'Chỉ tiêu', 'Không đạt', 'Quý III', '100']],
    ['months', MONTHS, ['Tiếp nhận', 'Đã giải quyết', 'Tồn', 'T2', '12']],
    ['standings', STANDINGS, ['II.4', '62 % · thời gian 50 %', 'Chưa đo được']],
  ])('holds legend, axis and figures of a %s, and all that its frame says', async (_, picture, words) => {
    const spec = testChart(picture)
    const texts = textsOf(await renderChart(spec))
    expect(texts).toEqual(expect.arrayContaining(words))
    expect(texts).toContain(spec.frame.title)
    expect(texts).toContain(spec.frame.summary)
    for (const { label, text } of [...spec.frame.head, ...spec.frame.foot]) expect(texts).toContain(`${label}: ${text}`)
  })

  it('draws a curve through its points', async () => {
    const svg = await renderChart(testChart(CURVE))
    const paths = [...svg.matchAll(/<path[^>]*>/g)].map(([path]) => path).filter((path) => path.includes('line-curve'))
    expect(paths.map((path) => / d="([^"]*)"/.exec(path)?.[1]?.split(/[LC]/).length)).toEqual([4, 3])
  })

  it('writes composed letters, and nothing that XML would trip over', async () => {
    const title = 'Dân vận <khéo> & "gần dân" \u0007'
    const svg = await renderChart(testChart(CURVE, { title, commune: 'Xã Sơn Trường'.normalize('NFD') }))
    const texts = textsOf(svg)
    expect(texts).toContain('Dân vận <khéo> & "gần dân" ')
    expect(texts.some((text) => text.startsWith('Xã Sơn Trường'))).toBe(true)
    expect(svg).toBe(svg.normalize('NFC'))
  })

  it('cuts a title of 500 characters with an ellipsis and keeps it whole for who cannot see', async () => {
    const title = 'Nâng cao chất lượng công tác dân vận '.repeat(14).slice(0, 500)
    const texts = textsOf(await renderChart(testChart(CURVE, { title })))
    expect(texts).toContain(title)
    expect(texts.filter((text) => text.endsWith('…'))).toHaveLength(1)
  })
})

describe('a chart as pixels', () => {
  it('is as large as the scale says and carries its density', async () => {
    const svg = await renderChart(testChart(MONTHS))
    const height = heightOf(svg)
    for (const [scale, zoom, perMetre] of [
      ['1', 1, 3780],
      ['2', 2, 7559],
      ['print', 3.125, 11811],
    ] as const) {
      const png = Buffer.from(await renderPng(svg, scale))
      expect(sizeOf(png)).toEqual({ width: 1000 * zoom, height: Math.ceil(height * zoom) })
      expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(perMetre)
    }
  })

  it('is not blank: letters are drawn, and other letters give other pixels', async () => {
    const [one, other, empty] = await Promise.all(
      ['Xã Sơn Trường', 'Xã Kim Hoa', ''].map(async (commune) =>
        renderPng(await renderChart(testChart(CURVE, { title: commune })), '1'),
      ),
    )
    expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(false)
    expect(one!.length).toBeGreaterThan(empty!.length + 1_000)
  })
})

describe('the workers that draw', () => {
  it('answer twenty at once, each with its own picture, and are never more than two', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `Biểu đồ số ${index + 1}`)
    const drawing = titles.map((title) => renderChart(testChart(STANDINGS, { title })))
    expect(countWorkers()).toBeLessThanOrEqual(2)
    const svgs = await Promise.all(drawing)
    expect(svgs.map((svg) => textsOf(svg).find((text) => text.startsWith('Biểu đồ số')))).toEqual(titles)
  })

  it('go on after a picture that cannot be drawn', async () => {
    const broken = testChart({ ...CURVE, points: [] } as Picture)
    await expect(renderChart(broken)).rejects.toThrow('nothing was drawn')
    await expect(renderChart(testChart(CURVE))).resolves.toContain('Thực hiện')
  })
})
