import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'

interface SizedChartProps {
  height: number
  children: (width: number) => ReactNode
}

const NARROWEST = 260

/** Gives a picture the width of its box; the picture itself knows only numbers. */
export function SizedChart({ height, children }: SizedChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const measure = () => setWidth(Math.max(NARROWEST, Math.floor(element.clientWidth)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} style={{ minHeight: height, overflow: 'hidden' }}>
      {width > 0 && children(width)}
    </div>
  )
}
