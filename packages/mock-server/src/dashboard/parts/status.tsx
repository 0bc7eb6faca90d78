const known = ['pending', 'processing', 'completed', 'failed', 'cancelled'];

/** The state of a task, in words and colour. One that nobody knows has a colour of its own. */
export function Status({ status }: { readonly status: string }) {
  return <span class={`status ${known.includes(status) ? status : 'unknown'}`}>{status}</span>;
}

/** How far a task has come. */
export function Progress({ percent, status }: { readonly percent: number; readonly status: string }) {
  return (
    <span class={`progress ${known.includes(status) ? status : 'unknown'}`}>
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      <span class="percent">{percent} %</span>
    </span>
  );
}
