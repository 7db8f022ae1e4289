/** Verbs of headlines: "Shein Warns of Higher Costs" names Shein, although every word has a capital. */
export function isHeadlineVerb(word: string): boolean {
  return VERBS.has(word);
}

const VERBS: ReadonlySet<string> = new Set(
  (
    'says warns sues seeks wins loses drops cuts raises lifts bans blocks backs buys sells hires fires plans plots weighs ' +
    'launches unveils reveals opens closes shuts halts ends begins starts stops keeps holds faces fights fears wants ' +
    'urges vows denies rejects rebuffs slams condemns welcomes praises accuses charges probes investigates withdraws ' +
    'targets approves adopts passes agrees signs joins quits leaves returns resumes delays extends expands boosts ' +
    'suspends scraps admits confirms announces orders asks tells calls threatens votes elects names appoints ' +
    'overtakes beats tops hits misses posts reports sees expects sends deploys fines jails arrests detains expels ' +
    'recalls refuses offers pledges pays becomes takes gets makes gives puts moves turns'
  ).split(' '),
);
