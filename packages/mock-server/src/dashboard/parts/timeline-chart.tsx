import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Mark, Timeline } from '../model/timeline.ts';

/** Pixels. */
const LANE = { states: 14, requests: 48, callbacks: 76 };
const EDGE = { left: 78, right: 12 };

/** States, requests and callbacks on one axis. Each has its words as well, for whoever points at it or hears it. */
export function TimelineChart({
  data,
  hasCallback,
}: {
  readonly data: Timeline;
  readonly hasCallback: boolean;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useSignal(800);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = new ResizeObserver(() => {
      width.value = element.clientWidth;
    });
    measure.observe(element);
    return () => measure.disconnect();
  }, []);
  const axis = hasCallback ? 96 : 66;
  const x = (share: number): number => EDGE.left + share * Math.max(0, width.value - EDGE.left - EDGE.right);
  const words = [...data.spans, ...data.requests, ...data.callbacks].map(({ label }) => label);
  return (
    <div class="timeline" ref={frame}>
      <svg width={width.value} height={axis + 22} role="img" aria-label={`Time line: ${words.join('; ')}`}>
        {data.ticks.map(({ at, label }) => (
          <g key={label} class="tick">
            <line x1={x(at)} x2={x(at)} y1={4} y2={axis} />
            <text x={x(at)} y={axis + 15} text-anchor={at === 0 ? 'start' : 'middle'}>
              {label}
            </text>
          </g>
        ))}
        <text class="lane" x={0} y={LANE.states + 9}>
          State
        </text>
        {data.spans.map(({ status, part, from, to, label, planned }) => (
          <g key={`${status} ${from}`} class={`span ${planned ? 'planned' : ''}`} data-part={part}>
            <rect x={x(from)} y={LANE.states - 4} width={Math.max(2, x(to) - x(from))} height={18} rx={2}>
              <title>{label}</title>
            </rect>
            {x(to) - x(from) > 90 && (
              <text x={x(from) + 6} y={LANE.states + 9}>
                {label}
              </text>
            )}
          </g>
        ))}
        <Lane name="Requests" y={LANE.requests} marks={data.requests} x={x} />
        {hasCallback && <Lane name="Callbacks" y={LANE.callbacks} marks={data.callbacks} x={x} />}
        {data.now !== undefined && (
          <line class="present" x1={x(data.now)} x2={x(data.now)} y1={2} y2={axis}>
            <title>Now</title>
          </line>
        )}
      </svg>
    </div>
  );
}

interface LaneProps {
  readonly name: string;
  readonly y: number;
  readonly marks: readonly Mark[];
  readonly x: (share: number) => number;
}

function Lane({ name, y, marks, x }: LaneProps) {
  return (
    <>
      <text class="lane" x={0} y={y + 4}>
        {name}
      </text>
      {marks.map(({ at, tone, label }, index) => (
        <circle key={index} class={`mark ${tone}`} cx={x(at)} cy={y} r={4.5}>
          <title>{label}</title>
        </circle>
      ))}
    </>
  );
}
