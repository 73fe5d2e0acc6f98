import { randomBytes } from 'node:crypto'

/** Bytes fit for secrets. */
export const random = (bytes: number): Uint8Array => randomBytes(bytes)
