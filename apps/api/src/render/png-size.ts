/** Pixels of a PNG, as its header says. */
export const pngSize = (png: Uint8Array): { width: number; height: number } => {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
