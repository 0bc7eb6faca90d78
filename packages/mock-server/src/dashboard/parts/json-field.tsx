import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

interface JsonFieldProps {
  readonly label: string;
  readonly text: Signal<string>;
  /** What is wrong with the text. */
  readonly fault: string | undefined;
  readonly rows: number;
}

/** JSON to edit. */
export function JsonField({ label, text, fault, rows }: JsonFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        class="mono"
        rows={rows}
        spellcheck={false}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        value={text}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      {fault !== undefined && (
        <small class="fault" id={`${id}-fault`}>
          {fault}
        </small>
      )}
    </div>
  );
}
