import type { NameContext } from '../../model/name';
import { anyScript } from '../../text/any-script';
import type { Variant } from './variant';

/**
 * What reports of matches call a national team or a county's club: "England" for England national football team,
 * "Kent" for Kent County Cricket Club. It means the team only where the sport is spoken of.
 */
export function* teamVariants(name: string): Iterable<Variant> {
  const [, place, sport = ''] = NATIONAL.exec(name) ?? COUNTY.exec(name) ?? [];
  const any = SPORTS[sport.toLowerCase()];
  if (place && any && !OF_SOME.test(place)) yield { text: place, flags: NEEDS, context: { any } };
  yield* clubVariants(name);
}

/** "Roma" for A.S. Roma, "Swansea" for Swansea RFC, "Monaco" for AS Monaco FC. */
function* clubVariants(name: string): Iterable<Variant> {
  const dated = name.replace(/ \d{2,4}$/, '');
  const text = dated.replace(CLUB_BEFORE, '').replace(CLUB_BEHIND, '');
  if (text === dated || !STARTS_LARGE.test(text)) return;
  const any = sportOf(name);
  if (any) yield { text, flags: NEEDS, context: { any } };
}

/** What a match report says of a club that has shed its legal form: "Everton" for Everton F.C. */
export function asClub(name: string, shorter: string): Variant | undefined {
  if (!CLUB_BEFORE.test(name) && !CLUB_BEHIND.test(name)) return undefined;
  // "Manchester United" is nobody else, but "Ebbw Vale" of rugby is a town.
  if (shorter.includes(' ') && !RUGBY.test(name)) return undefined;
  const any = sportOf(name);
  return any && { text: shorter, flags: NEEDS, context: { any } };
}

function sportOf(name: string): readonly string[] | undefined {
  return SPORTS[RUGBY.test(name) ? 'rugby union' : 'football'];
}

/** Together they say that the name is first of all a place's. */
const NEEDS = ['needs-context', 'ambiguous'] as const;

const CLUB_BEFORE =
  /^(?:1\. )?(?:A?FC|F\.C\.|A\.?C\.?|A\.?S\.?|S\.?C\.?|S\.?S\.?(?:C\.?)?|R\.?C\.?|C\.?F\.?|SV|VfL|VfB|TSV|FK|SK) (?=\S)/;
const CLUB_BEHIND =
  /(?<=\S) (?:FC|F\.C\.|A\.F\.C\.|CF|AC|SC|SV|Calcio|R\.?F\.?C\.?|(?:Football|Rugby) Club)$/;
const RUGBY = /R\.?F\.?C|Rugby/;
const STARTS_LARGE = anyScript`^\p{Lu}\p{Ll}`;

const NATIONAL =
  /^(.+?)(?: men[’']s)?(?: national)?(?: association)? (football|soccer|cricket|rugby union) team$/;
const COUNTY = /^(.+?)(?: County)? (Cricket) Club$/;
/** The women, the young and the reserves have reports of their own. */
const OF_SOME = /\d|\b(?:[Ww]omen|[Yy]outh|[Oo]lympic|Universit)/;

const FOOTBALL = (
  'football,soccer,footballer,goalkeeper,midfielder,midfield,striker,hat-trick,equaliser,equalizer,penalty kick,' +
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

const ALL_SPORTS: ReadonlySet<readonly string[] | undefined> = new Set(Object.values(SPORTS));

/** Whether a form is called like a team or club by the rules above: they alone give it these words as its context. */
export function isTeams({ context }: { readonly context: NameContext | undefined }): boolean {
  return ALL_SPORTS.has(context?.any);
}
