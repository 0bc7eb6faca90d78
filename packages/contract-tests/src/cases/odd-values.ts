import fc from 'fast-check';

/** Names that mean something to JavaScript itself. */
export const odd = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
];

/** A name of a field that no contract has. */
export const oddName = fc.oneof(fc.constantFrom(...odd, '', ' ', 'a.b', 'a/b', 'ключ', '0'), fc.string());

/** Any JSON value, with names and texts that programs stumble over. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, '', 'x', [], {}, [null], 2 ** 53),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constantFrom('\ud800', '\u0000', '\uffff', '1e400', 'null', ' ') },
  {
    weight: 1,
    arbitrary: oddName.chain((name) =>
      fc.constantFrom<unknown>(1, null, {}, { polluted: true }).map((value) => withOwn({}, name, value)),
    ),
  },
);

/** An object with one more field of its own, whatever its name means to JavaScript. */
export function withOwn(object: object, name: string, value: unknown): object {
  return Object.defineProperty({ ...object }, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Ways to write the JSON of an object that a reader may fall over. What each of them says is for a parser to judge. */
export const oddTextOf = (object: object): fc.Arbitrary<string> => {
  const text = JSON.stringify(object);
  const inside = text.slice(1, -1);
  const nested = (depth: number): string => `{${inside},"nested":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  return fc.oneof(
    fc.nat(text.length - 1).map((length) => text.slice(0, length)),
    fc.constantFrom(
      `${text},`,
      `[${text}]`,
      `\ufeff${text}`,
      `${text}\u0000`,
      `{${inside},}`,
      `{${inside},${inside}}`,
      `{"model":1,${inside}}`,
      `{${inside},"model":null}`,
      `{${inside},"__proto__":{"model":"videoretalk","video_extension":"x"}}`,
      `{"__proto__":{${inside}}}`,
      `{${inside},"constructor":{"prototype":{"polluted":true}}}`,
      `{${inside},"lone":"\\ud800"}`,
      `{${inside},"lone":"\ud800"}`,
      `{${inside},"number":1e400}`,
      `{${inside},"number":NaN}`,
      `{${inside},"number":00}`,
      `{${inside}/**/}`,
      `'${text}'`,
      JSON.stringify(text),
      '',
      ' ',
      'null',
      '0',
      '"text"',
      '[]',
      '{}',
      nested(60),
      nested(99),
      nested(100),
      nested(5_000),
      nested(100_000),
      nested(100_000).slice(0, 90_000),
      `{${inside},"long":"${'x'.repeat(300_000)}"}`,
      `{${inside},"long":"${'x'.repeat(1_100_000)}"}`,
    ),
  );
};
