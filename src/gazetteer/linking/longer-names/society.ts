/** Whether a name ends like those of societies, of which many lands have one: "Royal Society", "Football Association". */
export function isSociety(name: string): boolean {
  return SOCIETY.test(name);
}

const SOCIETY = / (?:Society|Association|Academy|Institute|Federation|College)$/;
