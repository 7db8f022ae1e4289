import { useId } from 'preact/hooks';

interface SwitchSettingProps {
  readonly label: string;
  readonly hint: string;
  readonly value: boolean;
  readonly change: (value: boolean) => void;
}

export function SwitchSetting({ label, hint, value, change }: SwitchSettingProps) {
  const id = useId();
  return (
    <div class="setting">
      <div class="words">
        <label for={id}>{label}</label>
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={value}
        class="switch"
        aria-describedby={`${id}-hint`}
        checked={value}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
    </div>
  );
}
