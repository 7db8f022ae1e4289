/** What lies behind words, and their own colour, as the browser computes them. */
export interface Ground {
  /** CSS colour of the words. */
  readonly ink: string;
  /** From the words outwards; `picture` where an image or a gradient is drawn over the colour. */
  readonly layers: readonly { readonly color: string; readonly picture: boolean }[];
}

/** A layer with less alpha than this does not decide what the words stand on. */
const COVERS = 0.5;
/** The lightness between dark and light. */
const MIDDLE = 0.5;

/**
 * Whether a page is dark where the words stand. The first layer that covers what is behind it
 * decides; over a picture, or over nothing but the browser's own canvas, the words themselves do,
 * for they can be read there.
 */
export function isDark({ ink, layers }: Ground): boolean {
  for (const { color, picture } of layers) {
    if (picture) break;
    const { lightness, alpha } = seen(color);
    if (alpha >= COVERS) return lightness < MIDDLE;
  }
  return seen(ink).lightness > MIDDLE;
}

/** What is behind the words of an element, through shadow roots, up to the page's own ground. */
export function groundOf(element: Element): Ground {
  const layers: { color: string; picture: boolean }[] = [];
  const { color: ink } = getComputedStyle(element);
  for (let at: Element | null = element; at; at = outside(at)) {
    const { backgroundColor: color, backgroundImage } = getComputedStyle(at);
    const picture = backgroundImage !== 'none';
    layers.push({ color, picture });
    if (picture || seen(color).alpha >= COVERS) break;
  }
  return { ink, layers };
}

function outside(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * A computed colour’s lightness and alpha, 0 to 1: `rgb(r g b)` in 255ths, `color(space r g b)` in
 * ones, and those that begin with a lightness of their own (`lab`, `lch` in hundredths, `oklab`,
 * `oklch` in ones). Weighing the coded values of red, green and blue comes close to what is seen.
 */
function seen(color: string): { lightness: number; alpha: number } {
  const [, space = '', inside = ''] = /^(\w+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(color) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = [...inside.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(Number);
  const mixed = 0.2126 * a + 0.7152 * b + 0.0722 * c;
  switch (space) {
    case 'rgb':
    case 'rgba':
      return { lightness: mixed / 255, alpha };
    case 'color':
      return { lightness: mixed, alpha };
    case 'lab':
    case 'lch':
      return { lightness: a / 100, alpha };
    default:
      return { lightness: a, alpha };
  }
}
