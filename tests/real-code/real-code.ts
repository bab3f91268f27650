import { fetchSource } from "./fetch-source.ts";
import { type Hit, judgeFile } from "./judge-file.ts";
import { makeProject } from "./make-project.ts";
import { memorySession } from "./memory-session.ts";
import type { RuleSet } from "./rule-sets.ts";
import { sourceFiles } from "./source-files.ts";
import type { Source } from "./sources.ts";

/** A file, what was found in it, and how long that took. */
export interface JudgedFile {
  readonly source: Source;
  readonly project: string;
  readonly path: string;
  readonly text: string;
  readonly hits: readonly Hit[];
  /** What would be found besides if the project had the newest versions. */
  readonly newestHits: readonly Hit[];
  readonly ms: number;
}

/**
 * Fetches the sources into `directory`, makes a project for each in `projects`, and judges each of
 * their files by the rules.
 */
export function judgeSources(
  sources: readonly Source[],
  { sets, directory, projects }: {
    sets: readonly RuleSet[];
    directory: string;
    projects: string;
  },
): JudgedFile[] {
  const seen = new Set<bigint | number>();
  return sources.flatMap((source) => {
    const place = fetchSource(source, directory);
    const project = makeProject(source, place, projects);
    const session = memorySession();
    return sourceFiles(source, place, seen).map(({ path, text }) => {
      const options = { sets, project, session };
      const started = performance.now();
      const hits = judgeFile(path, text, { ...options, newest: false });
      const ms = performance.now() - started;
      const newest = judgeFile(path, text, { ...options, newest: true });
      return { source, project, path, text, hits, newestHits: without(newest, hits), ms };
    });
  });
}

function without(hits: readonly Hit[], known: readonly Hit[]): Hit[] {
  const keys = new Set(known.map(keyOf));
  return hits.filter((hit) => !keys.has(keyOf(hit)));
}

function keyOf({ plugin, rule, level, line }: Hit): string {
  return `${plugin}/${rule} ${level} ${line}`;
}
