import type { Variant } from './variant';

/**
 * What reports of matches call a national team or a county's club: "England" for England national football team,
 * "Kent" for Kent County Cricket Club. It means the team only where the sport is spoken of.
 */
export function* teamVariants(name: string): Iterable<Variant> {
  const [, place, sport = ''] = NATIONAL.exec(name) ?? COUNTY.exec(name) ?? [];
  const any = SPORTS[sport.toLowerCase()];
  if (place && any && !OF_SOME.test(place)) yield { text: place, flags: NEEDS, context: { any } };
}

/** What a match report says of a club that has shed its legal form: "Everton" for Everton F.C. */
export function asClub(name: string, shorter: string): Variant | undefined {
  if (!IS_CLUB.test(name)) return undefined;
  return { text: shorter, flags: NEEDS, context: { any: FOOTBALL } };
}

/** Together they say that the name is first of all a place's. */
const NEEDS = ['needs-context', 'ambiguous'] as const;

const NATIONAL =
  /^(.+?)(?: men[’']s)?(?: national)?(?: association)? (football|soccer|cricket|rugby union) team$/;
const COUNTY = /^(.+?)(?: County)? (Cricket) Club$/;
/** The women, the young and the reserves have reports of their own. */
const OF_SOME = /\d|\b(?:[Ww]omen|[Yy]outh|[Oo]lympic|Universit)/;
const IS_CLUB = /(?:^(?:FC|AFC|CF) | (?:A\.?F\.?C|F\.?C|C\.?F)\.?$)/;

const FOOTBALL = (
  'football,soccer,footballer,goalkeeper,midfielder,midfield,striker,defender,hat-trick,equaliser,equalizer,penalty kick,' +
  'FIFA,UEFA,Premier League,Champions League,Europa League,UEFA Cup,FA Cup,World Cup qualifier,Bundesliga,Serie A,La Liga,' +
  'Football League'
).split(',');

/** The words that only reports of one sport have. */
const SPORTS: Readonly<Record<string, readonly string[]>> = {
  football: FOOTBALL,
  soccer: FOOTBALL,
  cricket:
    'cricket,cricketer,innings,wicket,wickets,batsman,batsmen,batting,bowler,bowlers,bowled,lbw,overs,one-day international'.split(
      ',',
    ),
  'rugby union':
    'rugby,Six Nations,Five Nations,Tri-Nations,fly-half,scrum-half,scrum,lineout,All Blacks,Springboks,Wallabies'.split(
      ',',
    ),
};
