const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

interface Container {
  readonly isList: boolean;
  key: string;
  index: number;
}

/**
 * The line, from 1, of every key and list element of a JSON text down to the second level; where a
 * key stands twice, of its last, which is the one that counts. 1 for a path that is not there.
 */
export function keyLines(text: string): (path: readonly string[]) => number {
  const lines = new Map<string, number>();
  const open: Container[] = [];
  let line = 1;
  let last = 0;
  let isKey = false;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    line += text.slice(last, index).split("\n").length - 1;
    last = index;
    const inner = open.at(-1);
    const isValue = !/^[}\],:]$/.test(token);
    if (inner && isValue && (inner.isList || isKey)) {
      if (!inner.isList) inner.key = JSON.parse(token) as string;
      if (open.length <= 2) lines.set(keyOf(open.map(nameIn)), line);
    }
    if (token === "," && inner) inner.index++;
    isKey = token === "{" || (token === "," && inner?.isList === false);
    if (token === "{" || token === "[") open.push({ isList: token === "[", key: "", index: 0 });
    if (token === "}" || token === "]") open.pop();
  }
  return (path) => lines.get(keyOf(path.slice(0, 2))) ?? 1;
}

function nameIn({ isList, key, index }: Container): string {
  return isList ? String(index) : key;
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
