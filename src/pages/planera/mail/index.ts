export { adoptedMail, type Left } from './adopted.ts'
export { circulatedMail } from './circulated.ts'
export {
  type BodyOutcome,
  changeWords,
  commentsMail,
  sentWords,
  sumWords,
} from './comments.ts'
export { decidedMail, isToldByItself } from './decided.ts'
export { type Mail, mailtoOf } from './mail.ts'
export { isNews, newsWords, ownOf } from './meetings.ts'
export { reminderMail } from './reminder.ts'
