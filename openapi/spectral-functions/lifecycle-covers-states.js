const sameSet = (a, b) => a.length === b.length && a.every((item) => b.includes(item));

/** The life cycle, the list of states, the schemas of a task and the examples of the look-up know the same states. */
export default function lifecycleCoversStates(document) {
  const schemas = document.components?.schemas ?? {};
  const problems = [];
  for (const [name, schema] of Object.entries(schemas)) {
    const lifecycle = schema['x-task-lifecycle'];
    if (!lifecycle) continue;
    const path = ['components', 'schemas', name, 'x-task-lifecycle'];
    const report = (message) => problems.push({ message, path });
    const states = schema.enum ?? [];

    if (!states.includes(lifecycle.initial))
      report(`initial: ${lifecycle.initial} is not one of ${states.join(', ')}`);
    if (!sameSet(Object.keys(lifecycle.transitions), states))
      report(`transitions must name each of ${states.join(', ')}, and nothing else`);
    for (const [from, next] of Object.entries(lifecycle.transitions))
      for (const to of next)
        if (!states.includes(to)) report(`transitions.${from}: ${to} is not one of ${states.join(', ')}`);

    const described = (schemas.Task?.oneOf ?? []).flatMap(({ allOf = [] }) =>
      allOf.flatMap(({ properties }) => properties?.status?.const ?? []),
    );
    if (!sameSet(described, states)) report(`Task must have one schema for each of ${states.join(', ')}`);

    const shown = Object.values(document.paths)
      .flatMap(({ get }) =>
        Object.values(get?.responses?.['200']?.content?.['application/json']?.examples ?? {}),
      )
      .map(({ value }) => value?.status);
    for (const state of states)
      if (!shown.includes(state)) report(`no look-up example shows the state ${state}`);
  }
  return problems;
}
