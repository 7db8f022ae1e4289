import { useState } from 'preact/hooks';
import type { SiteMode } from '../../settings';
import { text } from '../words';
import { chooseSiteMode, SITE_MODES } from './site-modes';

/** The three ways to run; a click on one asks the browser for what it needs. */
export function SiteModes({ mode }: { readonly mode: SiteMode | null }) {
  const [refused, setRefused] = useState(false);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, since each one acts and may be refused */}
      <div class="modes" role="group" aria-label={text('site_modes')}>
        {SITE_MODES.map((each) => (
          <button
            key={each}
            type="button"
            class="mode"
            aria-pressed={each === mode}
            onClick={async () => setRefused(!(await chooseSiteMode(each)))}
          >
            <strong>{text(`mode_${each}`)}</strong>
            <span>{text(`mode_${each}_about`)}</span>
          </button>
        ))}
      </div>
      {refused && (
        <p class="notice bad" role="alert">
          {text('mode_refused')}
        </p>
      )}
    </>
  );
}
