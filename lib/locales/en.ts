import { board } from './en/board';
import { card } from './en/card';
import { changes } from './en/changes';
import { common } from './en/common';
import { desk } from './en/desk';
import { editor } from './en/editor';
import { history } from './en/history';
import { life } from './en/life';
import { native } from './en/native';
import { numbers } from './en/numbers';
import { pilot } from './en/pilot';
import { pipeline } from './en/pipeline';
import { privacy } from './en/privacy';
import { problem } from './en/problem';
import { problems } from './en/problems';
import { reading } from './en/reading';
import { standard } from './en/standard';
import { talk } from './en/talk';
import { teach } from './en/teach';
import { today } from './en/today';
import { welcome } from './en/welcome';
import { workshop } from './en/workshop';

/** Every text of the screens; English is the source that other languages follow. */
export const en = {
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
} as const;
