/** The one list of words that stand in schools' and municipalities' names. Small letters, Ё as Е; a stem stands for all its endings. */

/** Legal forms as letters: they change more often than the school does, so they do not tell schools apart across sheets. */
export const legalForms = (
  'мбоу мкоу маоу моу мобу моку моау мокау мбоо мкоо мбу мку мау мсоу мбсоу мбвоу мвсоу мбвсоу мквсоу мбно мбноу мкску мбусош ' +
  'гбоу гкоу гаоу гоу гбу гку кгбоу кгкоу кгоу огбоу огкоу огоу обоу окоу фгкоу фгбоу ' +
  'чоу чу чоуо ноу нчоу ану ано аноо мо оу оо'
).split(' ');

/** Stems of the words a legal form in full is made of. */
export const legalStems = [
  'муниципальн',
  'государственн',
  'областн',
  'краев',
  'республиканск',
  'федеральн',
  'районн',
  'частн',
  'негосударственн',
  'автономн',
  'бюджетн',
  'казенн',
  'общеобразовательн',
  'образовательн',
  'некоммерческ',
  'учрежден',
  'организац',
];

/** What kind of school it is: words or letters → letters; the first that fits from the left, «*» for endings. */
export const schoolTypes: readonly (readonly [phrase: string, short: string])[] = [
  ['вечерн* сменн* общеобразовательн* школ*', 'всош'],
  ['открыт* сменн* общеобразовательн* школ*', 'всош'],
  ['вечерн* сменн* школ*', 'всош'],
  ['вечерн* школ*', 'всош'],
  ['в с ош', 'всош'],
  ['о с ош', 'всош'],
  ['средн* полн* общеобразовательн* школ*', 'сош'],
  ['средн* общеобразовательн* школ*', 'сош'],
  ['средн* школ*', 'сош'],
  ['сш', 'сош'],
  ['основн* общеобразовательн* школ*', 'оош'],
  ['основн* школ*', 'оош'],
  ['ош', 'оош'],
  ['начальн* общеобразовательн* школ*', 'нош'],
  ['начальн* школ* детск* сад*', 'ншдс'],
  ['нш дс', 'ншдс'],
  ['ншдс', 'ншдс'],
  ['начальн* школ*', 'нош'],
  ['нш', 'нош'],
  ['общеобразовательн* школ*', 'школа'],
  ['школ* интернат*', 'интернат'],
  ['интернат*', 'интернат'],
  ['ши', 'интернат'],
  ['прогимнази*', 'прогимназия'],
  ['гимнази*', 'гимназия'],
  ['лице*', 'лицей'],
  ['кадетск* школ*', 'кадетская'],
  ['центр* образован*', 'цо'],
  ['образовательн* центр*', 'цо'],
  ['школ*', 'школа'],
  ['шк', 'школа'],
  ['филиал*', 'филиал'],
  ['сош', 'сош'],
  ['оош', 'оош'],
  ['нош', 'нош'],
  ['всош', 'всош'],
  ['осош', 'всош'],
  ['цо', 'цо'],
];
/** Types between which a difference is only carelessness («Школа № 5» for «СОШ № 5»): asked, not assumed. */
export const looseTypes: ReadonlySet<string> = new Set(['', 'школа', 'сош', 'оош', 'нош']);

/** Words after which a settlement is named. */
export const settlementWords = (
  'г город города городе с село села селе п пос поселок поселка поселке рп пгт д дер деревня деревни деревне ' +
  'ст станица станицы станция станции х хутор хутора аул аула'
).split(' ');
/** Words that stand after the name of a district or a region. */
export const districtStems = ['район', 'округ', 'област', 'край', 'края', 'республик'];
/** Words that join others and name nothing. */
export const joiningWords: ReadonlySet<string> = new Set([
  'в',
  'во',
  'и',
  'на',
  'при',
  'по',
  'для',
  'о',
  'об',
  'у',
  'ул',
]);
/** Words with which an honour begins: it is often left out. */
export const honourWords = ['им', 'имени', 'памяти', 'героя', 'дважды', 'кавалера'];
/** Beginnings of what a school is said to teach: it is often left out. */
export const profilePhrases = ['с углубленн*', 'с кадетск*', 'с казач*'];

/** Words of a municipality's name that say what it is. */
export const municipalityFillers: ReadonlySet<string> = new Set(
  (
    'мо мр го мго м о р н рн он г гор город города зато ате пгт рп и в по на делам вопросам сфере мун обл окр мп ' +
    'уо роо гуо руо муо роно гороно районо мку мкуу му центр развития'
  ).split(' '),
);
/** Stems of such words, and of the words an office of a municipality calls itself by. */
export const municipalityStems = (
  'муниципальн образован район округ городск сельск поселен управлен отдел комитет департамент администрац учрежден ' +
  'казенн бюджетн служб культур молодеж спорт наук физическ туризм политик социальн опек попечительств методическ'
).split(' ');
