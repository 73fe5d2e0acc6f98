import { createHash } from 'node:crypto'

/** Lower-case hex SHA-256 of a text's UTF-8, or of octets. */
export const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')
