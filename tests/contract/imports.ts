import { Glob } from "bun";
import { readFileSync } from "node:fs";
import { posix } from "node:path";

const root = `${import.meta.dir}/../..`;

export interface Import {
  readonly from: string;
  /** A file relative to the repository, or the name of a package. */
  readonly to: string;
  /**
   * `value` is loaded together with the file, `lazy` when it is asked for, `type` never. With
   * verbatimModuleSyntax `import { type A }` loads its module, so it is a value.
   */
  readonly kind: "value" | "lazy" | "type";
}

/** The program's files, relative to the repository. */
export const FILES: readonly string[] = [...new Glob("{lib,hooks}/**/*.ts").scanSync({ cwd: root })]
  .map((file) => file.replaceAll("\\", "/")).sort();

export const IMPORTS: readonly Import[] = FILES.flatMap((file) =>
  importsIn(file, readFileSync(`${root}/${file}`, "utf8"))
);

/** What a file with this text imports, in any way. */
export function importsIn(from: string, text: string): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s(type\s)?(?:[^;]*?\sfrom\s)?"([^"]+)"|\b(typeof\s+)?(?:import|require)\(\s*"([^"]+)",?\s*\)/gm,
  );
  return [...statements].map(([, typeStatement, always, typeOf, call]) => {
    const to = always ?? call ?? "";
    return {
      from,
      to: to.startsWith(".") ? posix.join(posix.dirname(from), to) : to,
      kind: typeStatement || typeOf ? "type" : always ? "value" : "lazy",
    };
  });
}

/** These files and all that they reach by such imports. */
export function reachedBy(files: readonly string[], imports: readonly Import[]): Set<string> {
  const next = Map.groupBy(imports, ({ from }) => from);
  const reached = new Set(files);
  // A set's own iteration comes to what is added meanwhile.
  for (const file of reached) for (const { to } of next.get(file) ?? []) reached.add(to);
  return reached;
}

/** The first circle that is found, from a file back to itself; undefined where there is none. */
export function circleIn(imports: readonly Import[]): readonly string[] | undefined {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  function circleFrom(file: string, path: readonly string[]): readonly string[] | undefined {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of next.get(file) ?? []) {
      const circle = circleFrom(to, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  }
  return [...next.keys()].map((file) => circleFrom(file, [])).find(Boolean);
}
