/**
 * Pairs two lists of days, both in order, as many as the shorter one has, so that the order holds and the days that are
 * paired lie as near each other as can be: exact, by the cheapest pairing of every two beginnings of the lists.
 */
export function matched(left: readonly number[], right: readonly number[]): [left: number, right: number][] {
  if (left.length > right.length) return matched(right, left).map(([r, l]) => [l, r])
  // cost[i][j]: the first i of left paired within the first j of right
  const cost = Array.from({ length: left.length + 1 }, () =>
    Array.from({ length: right.length + 1 }, () => Number.POSITIVE_INFINITY),
  )
  cost[0]!.fill(0)
  for (let i = 1; i <= left.length; i++) {
    for (let j = i; j <= right.length; j++) {
      const paired = cost[i - 1]![j - 1]! + Math.abs(left[i - 1]! - right[j - 1]!)
      cost[i]![j] = Math.min(cost[i]![j - 1]!, paired)
    }
  }
  const pairs: [number, number][] = []
  for (let i = left.length, j = right.length; i > 0; j--) {
    if (cost[i]![j] === cost[i]![j - 1]) continue
    pairs.unshift([i - 1, j - 1])
    i--
  }
  return pairs
}
