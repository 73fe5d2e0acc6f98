/** The one of the package's limiters that is used: its index loads drivers of databases, and Node's cluster. */
declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  export { RateLimiterMemory as default } from 'rate-limiter-flexible'
}
