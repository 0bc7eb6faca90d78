import { CopyButton } from './copy-button.tsx';

/** Text to read and to copy. It is text, wherever it comes from: nothing in it is taken for markup. */
export function CodeBlock({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <figure class="code">
      <figcaption>
        <span>{label}</span>
        <CopyButton text={text} what={label} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="text" tabIndex={0} aria-label={label}>
        <pre>{text}</pre>
      </section>
    </figure>
  );
}
