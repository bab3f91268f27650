import type { Node } from "oxc-parser";
import type { View } from "../source/code-text.ts";
import type { Mention } from "../source/mentions.ts";
import type { NodeOf } from "../source/visit-tree.ts";

/** deny: the edit is refused. warn, tip: advice. skill: names its skills and says no more. */
export type Level = "deny" | "warn" | "tip" | "skill";

/**
 * One thing to look for in the text that an edit makes, by its tokens or in its syntax tree. Data:
 * `find-in-text.ts` reads it, the build checks it (`check-rule.ts`), documentation is generated from
 * it.
 */
export type Rule = TokenRule | TreeRule;

export interface TokenRule extends RuleFacts {
  /** A finding is a match of any of these. None: the file itself is the finding. */
  readonly when: readonly Look[];
  /** A finding is what the parser refuses, in place of `when`. */
  readonly grammar?: true;
  readonly visit?: undefined;
}

/** For what tokens can't decide. The tree is read where `hint`, `needs` and `unless` let a text by. */
export interface TreeRule extends RuleFacts {
  readonly visit: Visit;
  readonly when?: undefined;
  readonly grammar?: undefined;
}

interface RuleFacts {
  /** Unique in its plugin, kebab-case: what a report calls the finding. */
  readonly id: string;
  readonly files: FileMatch;
  /**
   * Words of which each finding holds one, in the views that `when` looks at, or in code: without
   * one of them in the text the rule is not even loaded. Absent: the path alone decides.
   */
  readonly hint?: readonly Mention[];
  /** The view in which `hint` stands, where that is more than what `when` looks at tells. */
  readonly hintIn?: View;
  /** Words of which the text holds one wherever there is a finding: a module's name, an import. */
  readonly uses?: readonly Mention[];
  /** Each must match somewhere in the text, or the rule does not apply. */
  readonly needs?: readonly Glance[];
  /** If any matches somewhere in the text, the rule does not apply. */
  readonly unless?: readonly Glance[];
  /** No finding begins inside a match of these. */
  readonly outside?: readonly Glance[];
  readonly level: Level;
  /**
   * The rule applies from this major version of a package on: not where the project has an older
   * one or does without; as advice at most where the version is not known.
   */
  readonly since?: Since;
  /** What is wrong and why, one sentence without its period. */
  readonly message: string;
  /** What to write instead, a phrase without a period. */
  readonly advice?: string;
  /** Skills of the rule's own plugin. */
  readonly skills?: readonly string[];
  /** Said once in a session, or once for each file in it; absent: each time it is new. */
  readonly once?: "session" | "file";
  /**
   * What the finding comes from ("server-action"). Of findings with one cause on one line, whatever
   * their plugins, only the first of the most severe is said; one that is for once only where
   * nothing else of its cause is said.
   */
  readonly cause?: string;
  /** For whoever reads the table of rules: what it is for, what it leaves alone. */
  readonly documentation: string;
}

/** A major version of a package. A text that `shown` matches is written for it in any project. */
export interface Since {
  readonly package: string;
  readonly major: number;
  readonly shown?: RegExp;
}

/**
 * Files by extension (lower case, no dot) or whole name, whose path matches `only` and does not
 * match `except`.
 */
export interface FileMatch {
  readonly extensions: readonly string[];
  readonly names?: readonly string[];
  readonly only?: RegExp;
  readonly except?: RegExp;
}

/** A pattern, with the g flag, and the view of the text it is matched on. */
export interface Glance {
  readonly in: View;
  readonly pattern: RegExp;
}

/**
 * A glance that makes findings. On `uncommented`, a match counts only if it begins in code.
 * A group `name` in the pattern is a name that must be the language's own or come from one of
 * `from`: what the file itself declares or imports from elsewhere is left alone. A group `receiver`
 * (`cp` in `cp.exec(`) must come from one of `from`, and then the name is not asked for.
 */
export interface Look extends Glance {
  readonly call?: CallMatch;
  /** Modules, or functions whose result is held (`promisify`), that may be the origin. */
  readonly from?: readonly string[];
}

/**
 * The pattern ends with the `(` of a call. The finding then reaches to its closing parenthesis, and
 * what only looks like a call, a method or a signature being declared, is none.
 */
export interface CallMatch {
  /** What the code between the parentheses must match; begins with ^. */
  readonly arguments?: RegExp;
}

/**
 * By type of node, what is found there: a node or a stretch of the text to show, or nothing.
 * `ancestors`: the nodes around it, the outermost first.
 */
export type Visit = {
  readonly [Type in Node["type"]]?: (
    node: NodeOf<Type>,
    ancestors: readonly Node[],
  ) => Span | undefined;
};

/** Offsets in the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
