import fc from "fast-check";

interface Mutation {
  /** Which key to go down by, at each level, counted round. */
  readonly path: readonly number[];
  /** What stands there then; undefined removes it. */
  readonly value: unknown;
}

/** JSON objects, some as they come, some with fields or items replaced or removed anywhere. */
export function mutated(objects: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  const mutation: fc.Arbitrary<Mutation> = fc.record({
    path: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
    value: fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 })),
  });
  return fc.tuple(objects, fc.array(mutation, { maxLength: 3 })).map(([object, mutations]) => {
    const json = JSON.parse(JSON.stringify(object));
    for (const each of mutations) mutate(json, each);
    return json;
  });
}

function mutate(root: object, { path, value }: Mutation): void {
  let parent = root as Record<string, unknown>;
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(parent);
    if (keys.length === 0) return;
    const key = keys[step % keys.length]!;
    const child = parent[key];
    if (depth < path.length - 1 && typeof child === "object" && child !== null) {
      parent = child as Record<string, unknown>;
      continue;
    }
    if (value === undefined && !Array.isArray(parent)) delete parent[key];
    else parent[key] = value ?? null;
    return;
  }
}
