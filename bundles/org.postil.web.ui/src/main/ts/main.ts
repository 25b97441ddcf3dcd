import { FEATURES } from './features';
import { Desk } from './model/desk';
import { listen } from './model/events';
import { speak } from './model/language';
import { PluginViews } from './shell/plugin-views';
import { Shell } from './shell/workbench';

const desk = new Desk();
const shell = new Shell(desk, FEATURES);
const preferences = shell.preferences.read();
const opened = desk.open();
await preferences;
speak(shell.preferences.get('language'));
shell.layOut();
await opened;
listen(desk);
void new PluginViews(shell).follow();
shell.show('article');
