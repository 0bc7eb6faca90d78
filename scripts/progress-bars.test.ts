import { describe, expect, it } from 'vitest';
import { progressBars } from './quickstart/progress-bars.ts';

function output(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

describe('progressBars', () => {
  it('prints a line when the status or the quarter changes, where there is no terminal', () => {
    const out = output(false);
    const bars = progressBars(['one'], out);
    bars.update('one', { status: 'pending', progress: 0 });
    bars.update('one', { status: 'pending', progress: 8 });
    bars.update('one', { status: 'processing', progress: 20 });
    bars.update('one', { status: 'processing', progress: 30 });
    bars.update('one', { status: 'completed', progress: 100 });
    expect(out.written.map((line) => line.trim().replace(/[█░]+ +/, ''))).toEqual([
      'one  0 %  pending',
      'one  20 %  processing',
      'one  30 %  processing',
      'one  100 %  completed',
    ]);
    expect(out.written.join('')).not.toContain('\x1b');
  });

  it('redraws every bar in place on a terminal', () => {
    const out = output(true);
    const bars = progressBars(['one', 'three'], out);
    out.written.length = 0;
    bars.update('three', { status: 'processing', progress: 50 });
    expect(out.written).toEqual([
      '\x1b[2A',
      `\x1b[2K  one    ${'░'.repeat(24)}   0 %  sent\n`,
      `\x1b[2K  three  ${'█'.repeat(12)}${'░'.repeat(12)}  50 %  processing\n`,
    ]);
  });
});
