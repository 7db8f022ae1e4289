import { KINDS, type Kind } from '../model/entity';
import { changeSettings, type Settings } from '../settings';
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
        options={[
          ['page', text('density_page')],
          ['section', text('density_section')],
          ['every', text('density_every')],
        ]}
        change={(density) => changeSettings({ density })}
      />
      <NumberSetting
        label={text('marks_per_thousand')}
        hint={text('marks_per_thousand_hint')}
        value={settings.marksPerThousandWords}
        min={1}
        max={1000}
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
        options={[
          ['dotted', text('mark_style_dotted')],
          ['line', text('mark_style_line')],
          ['tint', text('mark_style_tint')],
        ]}
        change={(markStyle) => changeSettings({ markStyle })}
      />
      <NumberSetting
        label={text('open_delay')}
        hint={text('open_delay_hint')}
        value={settings.openDelayMs}
        min={100}
        max={2000}
        step={50}
        change={(openDelayMs) => changeSettings({ openDelayMs })}
      />
      <SelectSetting
        label={text('theme')}
        value={settings.theme}
        options={[
          ['page', text('theme_page')],
          ['system', text('theme_system')],
          ['light', text('theme_light')],
          ['dark', text('theme_dark')],
        ]}
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
