import { FEATURES } from './features';
import { Desk } from './model/desk';
import { listen } from './model/events';
import { PluginViews } from './shell/plugin-views';
import { Shell } from './shell/workbench';

const desk = new Desk();
const shell = new Shell(desk, FEATURES);
const preferences = shell.preferences.read();
const opened = desk.open();
await preferences;
shell.layOut();
await opened;
listen(desk);
void new PluginViews(shell).follow();
shell.show('article');
