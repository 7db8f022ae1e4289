import { render } from 'preact';
import type { Entity, EntityId } from '../model/entity';
import { copyText } from '../ui/copy-text';
import { todayHere } from '../ui/dates';
import { CAPTION_ID, EntityCard } from '../ui/EntityCard';
import { text } from '../ui/words';
import type { Card, CardParts, ShowHow } from './card';
import { groundOf, isDark } from './ground';
import { linesOf } from './hit';
import { createHost } from './host';
import type { Mark } from './marks';

/** Steps back that a card remembers. */
const MOST_STEPS = 10;

/** The card in its host on the page. */
export function createPopover(parts: CardParts): Card {
  const { document, theme, reader, connection, events, know, signal } = parts;
  const host = createHost(document, signal);
  let shown: { mark: Mark; how: ShowHow } | null = null;
  /** Made ready, but not yet to be seen. */
  let unseen = false;
  let trail: readonly Entity[] = [];
  let focusBefore: Element | null = null;

  function draw(): void {
    const entity = trail.at(-1);
    if (!shown || !entity) return;
    const { mark, how } = shown;
    const { annotation } = mark;
    const isFirst = trail.length === 1;
    host.root.dir = text('direction');
    host.root.setAttribute('role', 'dialog');
    host.root.setAttribute('aria-labelledby', CAPTION_ID);
    render(
      <EntityCard
        entity={entity}
        asOf={reader.cast().asOf}
        today={todayHere()}
        published={reader.published}
        onPage={reader.onPage()}
        dataset={reader.dataset}
        {...(isFirst && {
          annotation,
          readings: annotation.others.flatMap((id) => reader.entity(id) ?? []),
        })}
        pageAddress={document.URL}
        actions={{
          pinned: how.pinned,
          open: (id, what) => void connection.ask('open', { id, what }),
          navigate: (id) => void navigate(id),
          back: isFirst ? undefined : back,
          close: events.close,
          pin: events.pin,
          choose: isFirst ? chooseReading : undefined,
          know: (id) => void know(id).then(events.close),
          copy: copyText,
          changeDate: (day) => void reader.setDate(day).then(draw),
        }}
      />,
      host.root,
    );
  }

  async function navigate(id: EntityId): Promise<void> {
    const entity = reader.entity(id) ?? (await connection.ask('card', { id }))?.entity;
    if (!entity || !shown) return;
    trail = [...trail, entity].slice(-MOST_STEPS);
    draw();
  }

  function back(): void {
    trail = trail.slice(0, -1);
    draw();
  }

  function chooseReading(id: EntityId): void {
    const entity = reader.entity(id);
    if (!shown || !entity) return;
    reader.choose(shown.mark.annotation, id);
    trail = [entity];
    draw();
  }

  function lay(mark: Mark, how: ShowHow): void {
    const entity = reader.entity(mark.annotation.entity);
    const line = how.line ?? linesOf(mark)[0];
    if (!entity || !line) return;
    if (!shown) focusBefore = document.activeElement;
    shown = { mark, how };
    trail = [entity];
    draw();
    const around = mark.pieces[0]?.node.parentElement ?? null;
    host.root.dataset.theme = themeBeside(around);
    const within = around?.closest('dialog:modal') ?? null;
    if (how.sheet) host.showSheet(within);
    else host.show({ line, within, unseen, rtl: isRightToLeft(around) });
    host.root.scrollTop = 0;
  }

  /** A light card on a light page, whatever the system is, unless the reader wants it otherwise. */
  function themeBeside(element: Element | null): string {
    const wanted = theme();
    if (wanted !== 'page' || !element) return wanted;
    return isDark(groundOf(element)) ? 'dark' : 'light';
  }

  return {
    prepare(mark, line) {
      if (shown && !unseen) return;
      unseen = true;
      lay(mark, { line, pinned: false });
    },
    show(mark, how) {
      const ready = unseen && shown?.mark === mark && isSame(shown.how, how);
      unseen = false;
      if (ready) host.reveal();
      else lay(mark, how);
    },
    hide() {
      if (!shown) return;
      const hadFocus = host.contains(document.activeElement);
      shown = null;
      unseen = false;
      trail = [];
      host.hide();
      render(null, host.root);
      if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus();
    },
    setPinned(pinned) {
      if (!shown || shown.how.pinned === pinned) return;
      shown = { mark: shown.mark, how: { ...shown.how, pinned } };
      draw();
    },
    focus: () => host.root.querySelector<HTMLElement>(`#${CAPTION_ID}`)?.focus(),
    box: host.box,
    contains: host.contains,
    isLost: () => shown !== null && !host.isOpen(),
  };
}

function isSame(a: ShowHow, b: ShowHow): boolean {
  return (
    a.pinned === b.pinned &&
    !b.sheet &&
    a.line?.left === b.line?.left &&
    a.line?.top === b.line?.top
  );
}

function isRightToLeft(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}
