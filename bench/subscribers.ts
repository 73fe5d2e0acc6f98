/** How a calendar asks: what it sends of what it has, by the survey of clients that the feeds' contract rests on. */
export interface Client {
  readonly name: string
  /** Of all subscribers; an assumption about public bodies in Sweden, who mostly have Outlook. */
  readonly share: number
  /** Hours between two polls. */
  readonly hours: number
  /** Whether it sends back the ETag or the date that it got; where it is not known, that it does not. */
  readonly revalidates: 'tag' | 'date' | 'never'
}

export const CLIENTS: readonly Client[] = [
  { name: 'Outlook and Exchange', share: 0.7, hours: 3, revalidates: 'never' },
  { name: 'Google', share: 0.12, hours: 12, revalidates: 'never' },
  { name: 'Apple', share: 0.12, hours: 1, revalidates: 'date' },
  { name: 'Nextcloud', share: 0.02, hours: 4, revalidates: 'never' },
  { name: 'Thunderbird', share: 0.02, hours: 0.5, revalidates: 'tag' },
  { name: 'ICSx5', share: 0.02, hours: 4, revalidates: 'tag' },
]

/** Of the country. */
export const SUBSCRIBERS = 1_000_000

/** Of an hour's polls, those of each client. */
export const pollsAnHour = (subscribers = SUBSCRIBERS): (readonly [Client, number])[] =>
  CLIENTS.map((client) => [client, Math.round((subscribers * client.share) / client.hours)])

export const totalOf = (polls: readonly (readonly [Client, number])[]): number =>
  polls.reduce((sum, [, count]) => sum + count, 0)

/** The part of an hour's polls that are answered with the whole feed. */
export function wholeShare(polls = pollsAnHour()): number {
  const whole = polls.filter(([client]) => client.revalidates === 'never')
  return totalOf(whole) / totalOf(polls)
}
