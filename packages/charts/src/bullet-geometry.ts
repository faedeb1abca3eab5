export interface BulletInput {
  width: number
  height: number
  /** Shares 0-1; null where nothing is measured. */
  progress: number | null
  timeElapsed: number | null
}

export interface BulletGeometry {
  track: { x: number; y: number; width: number; height: number }
  /** Null where nothing is measured: an empty track is not 0 %. */
  bar: { width: number } | null
  /** The middle of the marker. */
  marker: { x: number } | null
}

const MARGIN = 3
const TRACK_SHARE = 0.6

const held = (share: number): number => Math.max(0, Math.min(1, share))

/** Where bar and marker stand: both on the same scale, 0 at the track's left end and 1 at its right. */
export const bulletGeometry = ({ width, height, progress, timeElapsed }: BulletInput): BulletGeometry => {
  const length = Math.max(0, width - 2 * MARGIN)
  const thickness = height * TRACK_SHARE
  return {
    track: { x: MARGIN, y: (height - thickness) / 2, width: length, height: thickness },
    bar: progress === null ? null : { width: held(progress) * length },
    marker: progress === null || timeElapsed === null ? null : { x: MARGIN + held(timeElapsed) * length },
  }
}
