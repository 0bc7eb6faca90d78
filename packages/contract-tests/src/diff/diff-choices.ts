import { diffSchema } from './diff-schema.ts';
import { typesOf } from './diff-values.ts';
import { choiceKeywords, type FlatSchema, flatten, statements } from './flat-schema.ts';
import { isObject, type Place, sameJson } from './place.ts';
import { ofNarrowing, ofWidening, type Scope } from './scope.ts';

interface Branch {
  readonly place: Place;
  /** What people call it. */
  readonly name: string;
  readonly flat: FlatSchema;
}

const branchesOf = (schema: FlatSchema, keyword: string): Branch[] =>
  (schema.keywords.get(keyword) ?? []).flatMap((list) =>
    Array.isArray(list.node)
      ? list.node.map((node: unknown, index) => {
          const place = { document: list.document, pointer: `${list.pointer}/${index}`, node };
          const flat = flatten([place]);
          const name =
            isObject(node) && typeof node.$ref === 'string' ? node.$ref.split('/').at(-1) : undefined;
          return { place, flat, name: name ?? typesOf(flat).join(' or ') };
        })
      : [],
  );

/** The fields of a branch that are fixed to one value, such as a task's status: they tell branches apart. */
const fixed = ({ flat }: Branch): Record<string, unknown> =>
  Object.fromEntries(
    [...flat.properties].flatMap(([name, places]) => {
      const values = statements(flatten(places), 'const');
      return values.length > 0 ? [[name, values]] : [];
    }),
  );

/** How two branches may be told to be the same one, the surest way first. */
const likenesses: readonly ((one: Branch, other: Branch) => boolean)[] = [
  (one, other) => Object.keys(fixed(one)).length > 0 && sameJson(fixed(one), fixed(other)),
  (one, other) => sameJson(one.place.node, other.place.node),
  (one, other) => one.name === other.name,
  (one, other) => sameJson(typesOf(one.flat), typesOf(other.flat)) && sameJson(fixed(one), fixed(other)),
];

/** Whether a branch takes every value of its types, so that a list beside it lists only what is known. */
const isWide = ({ flat }: Branch): boolean =>
  [...flat.keywords.keys()].every((keyword) =>
    ['type', 'title', 'description', 'example'].includes(keyword),
  ) && flat.properties.size + flat.required.size === 0;

/** Tells which branches of a choice have come or gone, and compares those that stay. */
export function diffChoices(
  scope: Scope,
  schema: { field: string; before: FlatSchema; after: FlatSchema; path: readonly string[] },
): void {
  const { field, before, after, path } = schema;
  const all = (flat: FlatSchema): Branch[] => choiceKeywords.flatMap((keyword) => branchesOf(flat, keyword));
  const [old, now] = [all(before), all(after)];
  if (old.length + now.length === 0) return;
  // A schema that becomes a choice, or is one no longer, counts as a choice with one branch.
  if (old.length === 0 || now.length === 0) {
    const came = old.length === 0;
    const [plain, branches] = came ? [before, now] : [after, old];
    const types = typesOf(plain);
    const isRefinement = branches.every(({ flat }) => typesOf(flat).every((type) => types.includes(type)));
    const narrows = came === isRefinement;
    scope.report({
      severity: narrows ? ofNarrowing(scope) : ofWidening(scope, 'breaking'),
      rule: came ? 'choice-added' : 'choice-removed',
      at: (came ? now : old)[0]?.place.pointer ?? '#',
      message: `${field} is ${came ? 'now' : 'no longer'} a choice of ${branches.map(({ name }) => name).join(', ')}`,
    });
    return;
  }
  const open = old.some(isWide) && now.some(isWide);
  const left = [...old];
  const pairs: (readonly [Branch, Branch])[] = [];
  let waiting = now;
  for (const alike of likenesses) {
    const unmatched: Branch[] = [];
    for (const branch of waiting) {
      const index = left.findIndex((candidate) => alike(candidate, branch));
      const [found] = index === -1 ? [] : left.splice(index, 1);
      if (found) pairs.push([found, branch]);
      else unmatched.push(branch);
    }
    waiting = unmatched;
  }
  for (const [one, other] of pairs)
    diffSchema(scope, { before: [one.place], after: [other.place], field, open, path });
  for (const { place, name } of left)
    scope.report({
      severity: open ? 'safe' : ofNarrowing(scope),
      rule: 'branch-removed',
      at: place.pointer,
      message: `${field} no longer has the form ${name}`,
    });
  for (const { place, name } of waiting)
    scope.report({
      severity: open ? 'safe' : ofWidening(scope, 'risky'),
      rule: 'branch-added',
      at: place.pointer,
      message: `${field} may now have the form ${name}`,
    });
}
