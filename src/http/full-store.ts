import { StoreFull, type StoreUnavailable } from '../store/index.ts'

/** Whether a write was done; false for an error of a kind that stops no reading. */
export const wasWritten = (write: Promise<unknown>, unless: typeof StoreUnavailable): Promise<boolean> =>
  write.then(
    () => true,
    (error: unknown) => {
      if (error instanceof unless) return false
      throw error
    },
  )

/** Whether a write was done. A full disk stops no reading: what can't be written now is told, and written later. */
export const hadRoom = (write: Promise<unknown>): Promise<boolean> => wasWritten(write, StoreFull)
