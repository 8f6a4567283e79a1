/**
 * 256 short words per language, one for each value of a byte, picked to sound
 * unlike one another over the phone. Their order must never change: it would
 * change every fingerprint.
 */
export const ENGLISH_WORDS: readonly string[] = split(`
  acorn album amber anchor angel apple apron arch arrow atlas autumn badge baker bamboo banjo basket
  beach beaver bell berry bird boat book boot bottle bowl branch bread brick bridge brook broom bucket
  button cabin cable cactus camel canal candle canoe canyon carpet carrot castle cedar chain chalk
  cherry chess church cinema circle cliff clock cloud clover coast coffee comet copper coral corner
  cotton cradle crane crayon crown daisy dawn desert diary donkey dragon drum eagle earth easel echo
  elbow elm ember engine fabric falcon farm fence fern ferry fiddle field finger flag flame flute
  forest fossil fox frost garden garlic gate ginger glove goose grape gravel guitar hammer harbor harp
  hazel hedge helmet heron hill hockey honey hotel igloo island ivory jacket jungle kettle kite ladder
  lagoon lake lamp leaf lemon lily lion lizard locket lotus magnet mango maple marble market meadow
  melon meteor mirror monkey moon mosaic moss museum napkin needle nest noodle nutmeg oasis ocean
  olive onion opera orange orchid otter oven owl oyster paddle palace panda paper parrot peach pebble
  pencil pepper piano picnic pillow pilot pine pirate planet plum pocket poem pond poppy potato powder
  puzzle quartz quilt rabbit radio rain ranch raven ribbon river robin rocket roof rope saddle sailor
  salmon sand scarf school shell shield shovel silver spider spoon square stable statue stone storm
  sugar summit sunset swan table teapot temple tiger timber tomato tower train tulip tunnel turtle
  valley velvet violin volcano wagon walnut water weaver whale wheat willow window winter wizard wolf
  wool yacht yogurt zebra zipper
`);

export const RUSSIAN_WORDS: readonly string[] = split(`
  алмаз ангел арбуз арка астра атлас базар банка баржа башня белка билет бисер блин бобр бокал бочка
  букет булка буря бусы ваза вальс ведро веер венок верба весло ветер ветка вечер вилка вишня вода
  волк волна галка гамак гараж глина гора горох гроза груша гусь диван дождь дудка дыня енот жаба
  забор завод закат замок заря зебра зерно зима змея зонт игла изба изюм индюк ирис искра июль кабан
  кадка камин канат капля карта катер каша кедр кисть кит клен ключ книга ковер колесо комета компас
  костер кофе кран краска кресло крыша кубик кувшин кукла лавка лагуна лампа ландыш лапша лебедь лента
  лес лимон липа лиса лодка ложка лопата лось луна магнит май малина манго марка маска маяк мед метель
  метро мешок молния море мороз мост музей мыло мята небо невод нить носок облако овраг огонь озеро
  окно олень олива омут орел орех осень осина остров павлин панда парус паук перец песок печка пещера
  пирог плед плот поезд поле полка пони порт почта птица пчела радуга ракета рама река ремень репа рис
  роза роса рояль рубин ручей рыба рюкзак рябина сад салют санки сапог сарай свеча свитер сено сироп
  скала слива слон снег сова сокол солнце сосна стакан степь стол стул сундук сыр тайга театр телега
  тигр тополь трава труба туман туча тыква улитка утка утро фазан фиалка филин флаг флейта фонарь
  фонтан халва хвоя хлеб холм хомяк цапля цветок цирк чайка чайник чашка чеснок шалаш шапка шарф шишка
  шкаф шляпа штора щавель щенок щит щука эскимо этаж эхо юла яблоко ягода якорь ямщик янтарь ястреб
`);

function split(words: string): string[] {
  return words.trim().split(/\s+/);
}
