import { EditorState } from '@codemirror/state';
import { t } from '../model/language';

/** What the editor itself says: its search, and its jump to a line. */
export const phrases = EditorState.phrases.of({
  Find: t`Find`,
  next: t`next`,
  previous: t`previous`,
  all: t`all`,
  'match case': t`match case`,
  regexp: t`regexp`,
  'by word': t`by word`,
  close: t`close`,
  'current match': t`current match`,
  'on line': t`on line`,
  'Go to line': t`Go to line`,
  go: t`go`,
});
