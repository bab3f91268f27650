/** 200 lines of TypeScript as people write it, with nothing to find. */
export function cleanSource(): string {
  return file(CLEAN_BLOCK);
}

/** The same with something for each of the advisory checks in every tenth line. */
export function sourceWithFindings(): string {
  return file(FOUND_BLOCK);
}

function file(block: (index: number) => string): string {
  return Array.from({ length: 20 }, (_, index) => block(index)).join("\n");
}

const CLEAN_BLOCK = (index: number) =>
  `/** Totals of part ${index}; counted once. */
export function total${index}(items: readonly Item[]): number {
  let sum = 0;
  for (const item of items) {
    if (item.price === undefined) continue;
    sum += item.price * item.count;
  }
  const label = "a string that says what it is";
  return label.length > ${index} ? sum : 0;
}`;

const FOUND_BLOCK = (index: number) =>
  `/** Totals of part ${index}. */
export function total${index}(items: any): number {
  let sum = 0;
  for (const item of items as Item[]) {
    if (item.price === undefined) continue;
    sum += item.price * item.count;
  }
  const label = String(sum).substr(0, ${index + 1});
  return label.length > ${index} ? sum : 0;
}`;
