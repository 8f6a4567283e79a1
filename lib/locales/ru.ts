import type { Messages } from './messages';
import { board } from './ru/board';
import { card } from './ru/card';
import { changes } from './ru/changes';
import { common } from './ru/common';
import { desk } from './ru/desk';
import { editor } from './ru/editor';
import { history } from './ru/history';
import { life } from './ru/life';
import { native } from './ru/native';
import { numbers } from './ru/numbers';
import { pilot } from './ru/pilot';
import { pipeline } from './ru/pipeline';
import { privacy } from './ru/privacy';
import { problem } from './ru/problem';
import { problems } from './ru/problems';
import { reading } from './ru/reading';
import { standard } from './ru/standard';
import { talk } from './ru/talk';
import { teach } from './ru/teach';
import { today } from './ru/today';
import { welcome } from './ru/welcome';
import { workshop } from './ru/workshop';

export const ru: Messages = {
  ...common,
  ...today,
  ...welcome,
  ...card,
  ...reading,
  ...pilot,
  ...pipeline,
  ...numbers,
  ...board,
  ...history,
  ...native,
  ...standard,
  ...changes,
  ...problem,
  ...problems,
  ...privacy,
  ...desk,
  ...life,
  ...editor,
  ...workshop,
  ...talk,
  ...teach,
};
