/** What is wrong in one line, whatever it is; `check` tells every place. */
export function firstLine({ message }: Error): string {
  const [first, ...more] = message.split('\n')
  return more.length === 0 ? first! : `${first} (and ${more.length} more: npm run -s arshjul -- check FILE)`
}
