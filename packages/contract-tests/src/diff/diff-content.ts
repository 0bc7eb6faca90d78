import { diffSchema } from './diff-schema.ts';
import { allNames, child, inside, type Pair, pairInside } from './place.ts';
import { ofNarrowing, ofWidening, type Scope } from './scope.ts';

/** Compares what bodies may be: their media types, and the schema of each. */
export function diffContent(scope: Scope, holders: Pair, what: string): void {
  const content = pairInside(holders, 'content');
  for (const type of allNames(content)) {
    const pair = pairInside(content, type);
    if (pair.before && pair.after) diffBodySchema(scope, pair);
    else
      scope.report({
        severity: pair.after ? ofWidening(scope, 'risky') : 'breaking',
        rule: pair.after ? 'media-type-added' : 'media-type-removed',
        at: (pair.after ?? pair.before)?.pointer ?? '#',
        message: pair.after ? `${what} may now be ${type}` : `${what} is no longer ${type}`,
      });
  }
}

function diffBodySchema(scope: Scope, media: Pair): void {
  const schemas = { before: child(media.before, 'schema'), after: child(media.after, 'schema') };
  if (schemas.before && schemas.after)
    diffSchema(scope, { before: [schemas.before], after: [schemas.after], field: 'the body' });
  else if (schemas.before || schemas.after)
    scope.report({
      severity: schemas.after ? ofNarrowing(scope) : ofWidening(scope, 'breaking'),
      rule: schemas.after ? 'body-schema-added' : 'body-schema-removed',
      at: (schemas.after ?? schemas.before)?.pointer ?? '#',
      message: schemas.after
        ? 'the body has a schema now'
        : 'the body has no schema any more: it may be anything',
    });
}

/** Compares the body of a request: whether there must be one, and what it may be. */
export function diffRequestBody(scope: Scope, operation: Pair): void {
  const body = pairInside(operation, 'requestBody');
  const { before, after } = body;
  const must = [before, after].map((place) => inside(place, 'required')?.node === true);
  const [had = false, has = false] = must;
  if (before && after) {
    if (had !== has)
      scope.report({
        severity: has ? ofNarrowing(scope) : ofWidening(scope, 'breaking'),
        rule: has ? 'body-now-required' : 'body-now-optional',
        at: after.pointer,
        message: has ? 'a body is now required' : 'the body may now be missing',
      });
    diffContent(scope, body, 'the body');
  } else if (before || after)
    scope.report({
      severity: after && !has ? ofWidening(scope, 'risky') : 'breaking',
      rule: after ? 'body-added' : 'body-removed',
      at: (after ?? before)?.pointer ?? '#',
      message: after
        ? `there is a body now${has ? ', and it is required' : ''}`
        : 'there is no body any more',
    });
}
