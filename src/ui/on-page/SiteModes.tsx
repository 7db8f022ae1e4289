import { SITE_MODES, type SiteMode } from '../../settings';
import { Refusal, useRefusal } from '../Refusal';
import { text } from '../words';
import { chooseSiteMode } from './site-modes';

/** The three ways to run; a click on one asks the browser for what it needs. */
export function SiteModes({ mode }: { readonly mode: SiteMode | null }) {
  const [refusal, watch] = useRefusal();
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
            onClick={() => watch(chooseSiteMode(each), (granted) => !granted && 'mode_refused')}
          >
            <strong>{text(`mode_${each}`)}</strong>
            <span>{text(`mode_${each}_about`)}</span>
          </button>
        ))}
      </div>
      <Refusal why={refusal} />
    </>
  );
}
