import { StoreFull } from '../store/index.ts'

/** Whether a write was done. A full disk stops no reading: what can't be written now is told, and written later. */
export const hadRoom = (write: Promise<unknown>): Promise<boolean> =>
  write.then(
    () => true,
    (error: unknown) => {
      if (error instanceof StoreFull) return false
      throw error
    },
  )
