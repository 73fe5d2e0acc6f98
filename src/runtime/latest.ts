/** What is made of an instant, made once for all who ask within it: thousands of polls do in a second. */
export function latest(make: (at: number) => string): (at: number) => string {
  let [last, text] = [Number.NaN, '']
  return (at) => {
    if (at !== last) [last, text] = [at, make(at)]
    return text
  }
}
