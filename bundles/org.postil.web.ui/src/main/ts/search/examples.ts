/** Queries that show what can be asked, with what they find. */
export const EXAMPLES: [query: string, finds: string][] = [
  ['harbo*', 'words that begin with harbo'],
  ['"said on Monday"', 'these words in a row'],
  ['[PER]', 'people, by label; [entity], [timex], [quote] and [stance] by type'],
  ['[entity name~port]', 'names that hold port'],
  ['[ORG confidence<0.6 is=suggested]', 'doubtful organisations that nobody has judged'],
  ['[ORG] NEAR/5 [timex value>2027]', 'an organisation within five words of a date after 2027'],
  ['tariff* IN [quote]', 'tariffs that somebody speaks of'],
  ['[stance label=against] {date>=2025-07}', 'who was against something since July 2025'],
];
