/**
 * Well-known towns whose names several American towns have too: Paris in Tennessee, Texas and Kentucky, Athens
 * in Georgia, Ohio and Alabama. Folded.
 */
const SHARED = new Set(
  (
    'aberdeen,alexandria,antioch,athens,bath,bedford,belfast,berlin,bethlehem,birmingham,bremen,bristol,cairo,calais,' +
    'cambridge,canton,carthage,copenhagen,cordova,corinth,damascus,delhi,derby,dover,dresden,dublin,durham,edinburgh,exeter,' +
    'florence,frankfort,frankfurt,geneva,genoa,glasgow,granada,grenada,halifax,hamburg,hanover,havana,heidelberg,inverness,' +
    'jericho,kingston,lancaster,leicester,lima,lincoln,lisbon,liverpool,london,madrid,manchester,marseilles,medina,melbourne,' +
    'memphis,milan,monrovia,montevideo,moscow,naples,nazareth,newcastle,norwich,odessa,oxford,palermo,paris,perth,plymouth,' +
    'rome,rotterdam,saint petersburg,salem,smyrna,sparta,st petersburg,stockholm,stratford,stuttgart,syracuse,toledo,tripoli,' +
    'troy,turin,valencia,venice,vera cruz,verona,versailles,victoria,vienna,warsaw,waterloo,wellington,winchester,windsor,' +
    'worcester,york,zurich'
  ).split(','),
);

/** Whether several American towns too have this folded name. */
export function isSharedTown(name: string): boolean {
  return SHARED.has(name);
}
