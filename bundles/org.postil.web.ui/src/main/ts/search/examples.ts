import { t } from '../model/language';

/** Queries that show what can be asked, with what they find. */
export const EXAMPLES: [query: string, finds: string][] = [
  ['harbo*', t`words that begin with harbo`],
  ['"said on Monday"', t`these words in a row`],
  ['[PER]', t`people, by label; [entity], [timex], [quote] and [stance] by type`],
  ['[entity name~port]', t`names that hold port`],
  ['[ORG confidence<0.6 is=suggested]', t`doubtful organisations that nobody has judged`],
  ['[ORG] NEAR/5 [timex value>2027]', t`an organisation within five words of a date after 2027`],
  ['tariff* IN [quote]', t`tariffs that somebody speaks of`],
  ['[stance label=against] {date>=2025-07}', t`who was against something since July 2025`],
];
