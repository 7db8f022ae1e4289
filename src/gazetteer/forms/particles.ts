/** Whether a key is a small word that belongs to the family name behind it. */
export function isParticle(key: string): boolean {
  return PARTICLE.test(key);
}

const PARTICLE =
  /^(de|del|della|der|den|des|di|da|das|dos|do|du|el|al|la|le|van|von|zu|zur|ten|ter|bin|ibn|bint|abu|af|av)$/;
