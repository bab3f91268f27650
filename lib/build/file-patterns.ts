/** Files that the host can tell apart in one rule. */
export interface FilePattern {
  /** As a permission rule has it, below any directory: `*.[jt]s`, `package.json`. */
  readonly glob: string;
  /** The kinds of file that it covers: `*.js`, `*.ts`. */
  readonly kinds: readonly string[];
}

/** An extension of a fixed length: the letters that may stand in each place. */
type Box = readonly (readonly string[])[];

/** What a kind of file may look like. */
export const FILE_KIND = /^(?:\*\.[a-z0-9]+|[A-Za-z0-9._-]+)$/;

/**
 * Few patterns that together match the files of these kinds (FILE_KIND) and no others, and of which
 * no two match the same name: the host runs every handler that matches. In a rule of the host,
 * classes work within a name, braces and bars do not, and letter case is ignored.
 */
export function filePatterns(kinds: readonly string[]): FilePattern[] {
  const known = new Set(kinds.map((kind) => kind.toLowerCase()));
  const extensions = [...known].filter(isExtension).map((kind) => kind.slice(2)).sort();
  const names = [...known].filter((kind) => !isExtension(kind)).sort();
  return [
    ...merged(extensions.map(boxOf)).map(patternOf),
    ...names.filter((name) => !known.has(extensionOf(name)))
      .map((name) => ({ glob: name, kinds: [name] })),
  ];
}

function isExtension(kind: string): boolean {
  return kind.startsWith("*.");
}

/** "*.json" of "package.json". */
function extensionOf(name: string): string {
  return `*${name.slice(name.lastIndexOf("."))}`;
}

function boxOf(extension: string): Box {
  return [...extension].map((letter) => [letter]);
}

/** Joins two that differ in one place for as long as there are such: their union is exactly both. */
function merged(boxes: readonly Box[]): readonly Box[] {
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const union = unionOf(box, other);
      if (union) {
        return merged(
          boxes.flatMap((each) => each === box ? [union] : each === other ? [] : [each]),
        );
      }
    }
  }
  return boxes;
}

function unionOf(a: Box, b: Box): Box | undefined {
  if (a.length !== b.length) return undefined;
  const different = a.flatMap((letters, place) =>
    letters.join() === b[place]?.join() ? [] : [place]
  );
  const [place] = different;
  if (place === undefined || different.length > 1) return undefined;
  return a.with(place, [...a[place] ?? [], ...b[place] ?? []].sort());
}

function patternOf(box: Box): FilePattern {
  const classes = box.map((letters) => letters.length === 1 ? letters[0] : `[${letters.join("")}]`);
  const extensions = box.reduce<string[]>(
    (begun, letters) => begun.flatMap((start) => letters.map((letter) => `${start}${letter}`)),
    [""],
  );
  return { glob: `*.${classes.join("")}`, kinds: extensions.map((each) => `*.${each}`).sort() };
}
