import { anyScript } from '../../text/any-script';

/** Abbreviations of states and provinces in papers and addresses → folded names of states, ids of provinces. */
const STATES: ReadonlyMap<string, string> = new Map(
  (
    'Ala AL alabama,Ariz AZ arizona,Ark AR arkansas,Calif CA california,Colo CO colorado,Conn CT connecticut,' +
    'Del DE delaware,Fla FL florida,Ga GA georgia,Ill IL illinois,Ind IN indiana,Kan KS kansas,Ky KY kentucky,' +
    'La LA louisiana,Md MD maryland,Mass MA massachusetts,Mich MI michigan,Minn MN minnesota,Miss MS mississippi,' +
    'Mo MO missouri,Mont MT montana,Neb NE nebraska,Nev NV nevada,N.H NH new hampshire,N.J NJ new jersey,' +
    'N.M NM new mexico,N.Y NY new york,N.C NC north carolina,N.D ND north dakota,Okla OK oklahoma,Ore OR oregon,' +
    'Pa PA pennsylvania,R.I RI rhode island,S.C SC south carolina,S.D SD south dakota,Tenn TN tennessee,' +
    'Tex TX texas,Vt VT vermont,Va VA virginia,Wash WA washington,W.Va WV west virginia,Wis WI wisconsin,' +
    'Wyo WY wyoming,Me ME maine,O OH ohio,Ont ON ontario,Que QC quebec,B.C BC british-columbia,Alta AB alberta,' +
    'Sask SK saskatchewan,Man MB manitoba,N.S NS nova-scotia,N.B NB new-brunswick'
  )
    .split(',')
    .flatMap((line) => {
      const [stopped = '', letters = '', ...name] = line.split(' ');
      return [
        [`${stopped}.`, name.join(' ')],
        [letters, name.join(' ')],
      ];
    }),
);

/** The state or province whose abbreviation follows the comma with which a text begins, if any. */
export function stateBehindComma(text: string): string | undefined {
  const [, stopped, letters] = BEHIND.exec(text) ?? [];
  return STATES.get(stopped?.replaceAll(' ', '') ?? letters ?? '');
}

/** ", N.H." and ", Ga.", or two letters at the end of a line or clause, or before a postal code. */
const BEHIND = anyScript`^, (?:((?:\p{Lu}\. ?){1,2}(?!\p{L})|\p{Lu}\p{Ll}{1,4}\.|W\. ?Va\.)|(\p{Lu}{2})(?=[,.;)]|$| \d{5}))`;
