import { type AsyncZipOptions, type AsyncZippable, type FlateCallback, zipSync } from 'fflate/browser'

export * from 'fflate/browser'

/** As fflate's, without the threads that it gives large files: a Worker has none (`alias` in wrangler.toml). */
export function zip(files: AsyncZippable, ...rest: [AsyncZipOptions, FlateCallback] | [FlateCallback]): void {
  const done = rest.at(-1) as FlateCallback
  done(null, zipSync(files))
}
