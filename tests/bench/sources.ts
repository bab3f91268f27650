/** 200 lines of TypeScript as people write it, with nothing to find. */
export function cleanSource(): string {
  return file(CLEAN_BLOCK);
}

/** The same with the words of the rules in its comments and strings. */
export function trapSource(): string {
  return file(TRAP_BLOCK);
}

/** A page of Next.js with findings of typescript, nextjs-16 and zod-4. */
export function pageWithFindings(): string {
  return `import { cookies } from "next/headers";
import { z } from "zod";
export const token = cookies().get("a");
export const mail = z.string().email();
${sourceWithFindings()}`;
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

const TRAP_BLOCK = (index: number) =>
  `/** Totals of part ${index}: no eval, exec or spawn, any password, substr and escape as String! */
export function total${index}(items: readonly Item[]): number {
  let sum = 0;
  for (const item of items) {
    if (item.price === undefined) continue;
    sum += item.price * item.count;
  }
  const label = "eval(x), new Function(y), any exec(z) of a password as Text is a!";
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
