import { Desk } from './model/desk';
import { listen } from './model/events';
import { layOut } from './shell/workbench';

const desk = new Desk();
layOut(desk);
void desk.open().then(() => listen(desk));
