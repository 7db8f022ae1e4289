import { render } from 'preact';
import type { EntityId } from '../../model/entity';
import { CAPTION_ID } from '../../ui/card/EntityCard';
import type { CardParts, MakeCard, ShowHow } from '../later/lazy-card';
import { isWritten } from '../marking/anchor';
import type { Mark } from '../marking/marks';
import type { CardContents } from '../pointing/cards';
import { lineBoxes } from '../pointing/hit';
import { drawCard } from './draw-card';
import { createFocusReturn } from './focus-return';
import { guardHandlers } from './guard-handlers';
import { createHost } from './host';
import type { Box } from './place';
import { surroundingsOf } from './surroundings';
import { viewOf } from './window';

/** Cards that links have led to and that are remembered, besides that of the mark. */
const MOST_LED = 9;

/** The card in its host on the page. */
export function createPopover(parts: CardParts): ReturnType<MakeCard> {
  const { document, theme, article, cards, events, highlight, signal } = parts;
  const host = createHost(document, highlight, signal);
  guardHandlers(host.holds);
  const focusReturn = createFocusReturn(document);
  let shown: { mark: Mark; how: ShowHow } | null = null;
  /** Whether the card is drawn but not shown yet. */
  let unseen = false;
  /** The card to be shown once its contents are here. */
  let wish: { readonly mark: Mark; how: ShowHow; focus: boolean } | null = null;
  let trail: readonly CardContents[] = [];

  function draw(): void {
    const told = trail.at(-1);
    if (!shown || !told) return;
    const { mark, how } = shown;
    const hadFocus = host.contains(document.activeElement);
    drawCard(host.root, parts, {
      told,
      how,
      mention: trail.length === 1 ? mark.annotation : undefined,
      navigate: (id) => void goTo(id),
      back,
      choose: (id) => void chooseReading(id),
      redraw: draw,
    });
    // The link that had the focus may be gone with the card that it was in.
    if (hadFocus && !host.contains(document.activeElement)) focus();
  }

  async function goTo(id: EntityId): Promise<void> {
    const from = trail;
    const told = await cards.fetch(id, []);
    // Meanwhile the reader may have opened the card of another name.
    if (!told || trail !== from) return;
    const led = [...trail.slice(1), told];
    trail = [...trail.slice(0, 1), ...led.slice(-MOST_LED)];
    drawOther();
  }

  function back(): void {
    trail = trail.slice(0, -1);
    drawOther();
  }

  async function chooseReading(id: EntityId): Promise<void> {
    if (!shown) return;
    const { mark } = shown;
    const annotation = article.choose(mark.annotation, id);
    const told = await cards.fetch(id, annotation.others);
    if (!told || shown?.mark !== mark) return;
    shown = { mark: { ...mark, annotation }, how: shown.how };
    trail = [told];
    drawOther();
  }

  /** Draws what a link led to. A card that was short may have had less room than this one needs. */
  function drawOther(): void {
    draw();
    if (!shown || shown.how.sheet || host.root.scrollHeight <= host.root.clientHeight) return;
    const { mark, how } = shown;
    const lines = lineBoxes(mark);
    const line = lines.find(({ top }) => top === how.line?.top) ?? lines[0];
    if (line && isWithin(line, viewOf(document))) setDown(mark, how, line);
  }

  /** Opens a card: at once if its contents are here, else when they come, unless another is wanted by then. */
  async function openFor(mark: Mark, how: ShowHow): Promise<void> {
    const mine = { mark, how, focus: false };
    wish = mine;
    const { entity, others } = mark.annotation;
    const told = cards.have(entity, others) ?? (await cards.fetch(entity, others));
    if (wish !== mine) return;
    wish = null;
    const line = lineFor(mark, how);
    if (told && line) showAt(mark, mine.how, told, line);
    else if (!unseen) events.close();
    if (mine.focus) takeFocus();
  }

  function showAt(mark: Mark, how: ShowHow, told: CardContents, line: Box): void {
    if (!shown) focusReturn.remember();
    shown = { mark, how };
    trail = [told];
    draw();
    setDown(mark, how, line);
    host.root.scrollTop = 0;
  }

  /** Puts the drawn card beside a line of the mark, or where sheets are. */
  function setDown(mark: Mark, how: ShowHow, line: Box): void {
    const around = surroundingsOf(mark, theme());
    host.root.dataset.theme = around.theme;
    if (how.sheet) host.showSheet(around.within);
    else host.show({ line, within: around.within, unseen, rtl: around.rtl });
  }

  /** Moves the focus into the card; what has it on the page by now gets it back, not what had it when the card opened. */
  function takeFocus(): void {
    if (!host.contains(document.activeElement)) focusReturn.remember();
    focus();
  }

  function focus(): void {
    host.root.querySelector<HTMLElement>(`#${CAPTION_ID}`)?.focus();
  }

  return {
    prepare(mark, line) {
      if (shown && !unseen) return;
      unseen = true;
      void openFor(mark, { line, pinned: false });
    },
    show(mark, how) {
      const ready = unseen && shown?.mark === mark && isSame(shown.how, how);
      unseen = false;
      if (ready && lineFor(mark, how)) host.reveal();
      else void openFor(mark, how);
    },
    hide() {
      wish = null;
      unseen = false;
      if (!shown) return;
      const hadFocus = host.contains(document.activeElement);
      const [place] = shown.mark.pieces;
      shown = null;
      trail = [];
      host.hide();
      render(null, host.root);
      if (hadFocus) focusReturn.giveBack(place?.node);
    },
    setPinned(pinned) {
      if (wish) wish.how = { ...wish.how, pinned };
      if (!shown || shown.how.pinned === pinned) return;
      shown = { mark: shown.mark, how: { ...shown.how, pinned } };
      draw();
    },
    focus() {
      if (wish) wish.focus = true;
      else takeFocus();
    },
    box: host.box,
    contains: host.contains,
    isLost: () => shown !== null && !host.isOpen(),
  };
}

/** The line that a card goes beside; undefined where the page has taken the name away meanwhile. */
function lineFor({ annotation, pieces }: Mark, { line }: ShowHow): Box | undefined {
  const [first] = isWritten(annotation.exact, pieces) ? lineBoxes({ pieces }) : [];
  return first && (line ?? first);
}

function isSame(a: ShowHow, b: ShowHow): boolean {
  return (
    a.pinned === b.pinned &&
    !b.sheet &&
    a.line?.left === b.line?.left &&
    a.line?.top === b.line?.top
  );
}

function isWithin({ top, height }: Box, view: Box): boolean {
  return top >= view.top && top + height <= view.top + view.height;
}
