/** PKWARE APPNOTE 6.3.10: §4.3.16 the end of the directory, §4.3.12 a header in it, §4.3.7 a file's own header. */
const END = { signature: 0x06054b50, octets: 22, count: 10, offset: 16 } as const
const ENTRY = { octets: 46, time: 12, nameLength: 28, extraLength: 30, commentLength: 32, local: 42 } as const
const LOCAL = { time: 10 } as const

/** 1980-01-01 00:00, the first moment that a ZIP can tell (MS-DOS: time, then date). */
const EPOCH = 0x0021_0000

/** A ZIP without a comment, its files stamped alike whenever it was made, so that the same content is the same octets. */
export function withoutTime(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  const end = copy.length - END.octets
  if (end < 0 || view.getUint32(end, true) !== END.signature)
    throw new Error('expected a ZIP without a comment')
  let entry = view.getUint32(end + END.offset, true)
  for (let left = view.getUint16(end + END.count, true); left > 0; left--) {
    view.setUint32(entry + ENTRY.time, EPOCH, true)
    view.setUint32(view.getUint32(entry + ENTRY.local, true) + LOCAL.time, EPOCH, true)
    const lengths = [ENTRY.nameLength, ENTRY.extraLength, ENTRY.commentLength]
    entry += lengths.reduce<number>((sum, at) => sum + view.getUint16(entry + at, true), ENTRY.octets)
  }
  return copy
}
