/**
 * Hides all sections of a page, and all settings in them, that do not contain every word of `wanted`; a
 * section whose heading contains them stays whole. Returns false where nothing is left.
 */
export function showOnly(page: HTMLElement, wanted: string): boolean {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  const says = (element: Element | null) => {
    const said = fold(element?.textContent ?? '');
    return words.every((word) => said.includes(word));
  };
  let found = false;
  for (const section of page.querySelectorAll<HTMLElement>('section.block')) {
    section.hidden = !says(section);
    found ||= !section.hidden;
    const settings = [...section.querySelectorAll<HTMLElement>('.setting, fieldset')];
    const whole = says(section.querySelector('h2')) || !settings.some(says);
    for (const setting of settings) setting.hidden = !whole && !says(setting);
  }
  return found;
}

function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
