/**
 * A name with its given name as other papers transliterate it: Sergei for Sergey, Muhammad for Mohammed. The many
 * spellings of Arabic names tell common namesakes apart, so they count only before a family name with an article or "bin".
 */
export function* givenSpellings(name: string): Iterable<string> {
  const space = name.indexOf(' ');
  const rest = name.slice(space);
  yield* others(name.slice(0, space), rest, SLAVIC);
  if (/ (?:[ae]l-|bin )\S+$/i.test(rest)) yield* others(name.slice(0, space), rest, ARABIC);
}

function* others(given: string, rest: string, families: Spellings): Iterable<string> {
  for (const spelling of families.get(given) ?? []) if (spelling !== given) yield spelling + rest;
}

type Spellings = ReadonlyMap<string, readonly string[]>;

function spellings(lines: readonly string[]): Spellings {
  return new Map(
    lines.flatMap((line) => {
      const names = line.split(' ');
      return names.map((name) => [name, names]);
    }),
  );
}

const SLAVIC = spellings([
  'Aleksei Alexei Alexey',
  'Anatoli Anatoly',
  'Andrei Andrey',
  'Arkadi Arkady',
  'Dmitri Dmitriy Dmitry',
  'Evgeni Evgeny Yevgeny',
  'Gennadi Gennady',
  'Grigori Grigory',
  'Nikolai Nikolay',
  'Sergei Sergey',
  'Valeri Valery',
  'Vasili Vasily',
  'Vitali Vitaly',
  'Yuri Yuriy Yury',
]);

const ARABIC = spellings([
  'Abdallah Abdullah',
  'Ahmad Ahmed',
  'Faisal Faysal',
  'Hasan Hassan',
  'Hussain Hussein',
  'Khaled Khalid',
  'Mahmoud Mahmud',
  'Mohamed Mohammad Mohammed Muhammad',
  'Moqtada Muqtada',
  'Nouri Nuri',
  'Osama Usama',
  'Omar Umar',
  'Yousef Youssef Yusuf',
]);
