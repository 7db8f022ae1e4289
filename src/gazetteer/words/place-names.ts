const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados belarus ' +
    'belgium bolivia botswana brazil bulgaria cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus ' +
    'denmark ecuador egypt england estonia ethiopia fiji finland france gabon gambia georgia germany ghana greece grenada ' +
    'guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan ' +
    'jordan kazakhstan kenya kosovo kuwait laos latvia lebanon lesotho liberia libya lithuania luxembourg malawi malaysia ' +
    'maldives mali malta mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal ' +
    'netherlands nicaragua niger nigeria norway oman pakistan panama paraguay peru philippines poland portugal qatar romania ' +
    'russia rwanda samoa scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria ' +
    'taiwan tanzania thailand togo tonga tunisia turkey uganda ukraine uruguay venezuela vietnam wales yemen zambia zimbabwe'
  ).split(' '),
);

/**
 * Words that mean a place to everyone. A club, band or person with such a name needs support; the record
 * of the place itself does not.
 */
const PLACES = new Set([
  ...COUNTRIES,
  ...(
    'africa america asia europe alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho ' +
    'illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri ' +
    'montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin ' +
    'wyoming amsterdam athens atlanta baghdad baltimore bangkok barcelona beijing beirut belfast berlin birmingham bogota ' +
    'boston bristol brisbane brussels bucharest budapest cairo cardiff charlotte chicago cleveland cologne copenhagen dallas ' +
    'damascus delhi denver detroit dhaka dublin edinburgh frankfurt geneva genoa glasgow hamburg hanoi havana helsinki ' +
    'houston islamabad istanbul jakarta jerusalem johannesburg kabul karachi kyiv lagos leeds leicester lima lisbon ' +
    'liverpool london lyon madrid manchester manila marseille melbourne miami milan milwaukee minneapolis minsk montreal ' +
    'moscow mumbai munich nairobi naples newcastle nottingham oakland orange orlando oslo ottawa oxford cambridge paris perth ' +
    'philadelphia phoenix pittsburgh portland prague pyongyang quebec reading rome rotterdam sacramento santiago seattle ' +
    'seoul shanghai sheffield sofia southampton stockholm stuttgart sydney taipei tehran tokyo toronto tripoli tunis turin ' +
    'vancouver venice vienna warsaw wellington york zurich'
  ).split(' '),
]);

/** Whether a folded word is first of all the name of a place. */
export function isPlaceName(word: string): boolean {
  return PLACES.has(word);
}

/** Whether a folded word is first of all the name of a country. */
export function isCountryName(word: string): boolean {
  return COUNTRIES.has(word);
}

const US_STATES = new Set(
  (
    'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,' +
    'indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,' +
    'montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,' +
    'oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,' +
    'west virginia,wisconsin,wyoming'
  ).split(','),
);

/** Whether a folded name is that of a state of the United States. */
export function isUsState(name: string): boolean {
  return US_STATES.has(name);
}
