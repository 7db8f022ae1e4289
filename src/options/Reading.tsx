import { KINDS, type Kind } from '../model/entity';
import { DENSITIES } from '../model/mark-rules';
import { BOUNDS, changeSettings, MARK_STYLES, type Settings, THEMES } from '../settings';
import { Refusal, useRefusal } from '../ui/Refusal';
import { keyed, text } from '../ui/words';
import { NumberSetting } from './NumberSetting';
import { SelectSetting } from './SelectSetting';
import { SwitchSetting } from './SwitchSetting';

/** What is marked, how soon a card opens, how it looks. */
export function Reading({ settings }: { readonly settings: Settings }) {
  return (
    <section class="block">
      <h2>{text('reading')}</h2>
      <SelectSetting
        label={text('density')}
        value={settings.density}
        options={DENSITIES.map((density) => [density, text(`density_${density}`)] as const)}
        change={(density) => changeSettings({ density })}
      />
      <NumberSetting
        label={text('marks_per_thousand')}
        hint={text('marks_per_thousand_hint')}
        value={settings.marksPerThousandWords}
        {...BOUNDS.marksPerThousandWords}
        step={1}
        change={(marksPerThousandWords) => changeSettings({ marksPerThousandWords })}
      />
      <SwitchSetting
        label={text('well_known')}
        hint={text('well_known_hint')}
        value={settings.markWellKnown}
        change={(markWellKnown) => changeSettings({ markWellKnown })}
      />
      <SelectSetting
        label={text('mark_style')}
        value={settings.markStyle}
        options={MARK_STYLES.map((style) => [style, text(`mark_style_${style}`)] as const)}
        change={(markStyle) => changeSettings({ markStyle })}
      />
      <NumberSetting
        label={text('open_delay')}
        hint={text('open_delay_hint')}
        value={settings.openDelayMs}
        {...BOUNDS.openDelayMs}
        step={50}
        change={(openDelayMs) => changeSettings({ openDelayMs })}
      />
      <SelectSetting
        label={text('theme')}
        value={settings.theme}
        options={THEMES.map((theme) => [theme, text(`theme_${theme}`)] as const)}
        change={(theme) => changeSettings({ theme })}
      />
      <SwitchSetting
        label={text('badge')}
        hint={text('badge_hint')}
        value={settings.badge}
        change={(badge) => changeSettings({ badge })}
      />
      <Kinds chosen={settings.kinds} />
    </section>
  );
}

function Kinds({ chosen }: { readonly chosen: readonly Kind[] }) {
  const [refusal, watch] = useRefusal();
  const flip = (kind: Kind, on: boolean) =>
    watch(
      changeSettings(({ kinds }) => ({
        kinds: KINDS.filter((each) => (each === kind ? on : kinds.includes(each))),
      })),
    );
  return (
    <fieldset>
      <legend>{text('kinds')}</legend>
      <div class="columns">
        {KINDS.map((kind) => (
          <label key={kind} class="tick">
            <input
              type="checkbox"
              checked={chosen.includes(kind)}
              onChange={({ currentTarget }) => flip(kind, currentTarget.checked)}
            />
            <span>{text(`kind_${keyed(kind)}`)}</span>
          </label>
        ))}
      </div>
      <Refusal why={refusal} />
    </fieldset>
  );
}
