import type { Look, Rule, TokenRule } from "../../../lib/rules/rule.ts";
import { CODE, SERVER_DIRECTIVE } from "./files.ts";
import { CALLED, importedName } from "./imported-name.ts";

const REACT = ["react"];
const SINCE_19 = { package: "react", major: 19 } as const;

type Named =
  & Pick<TokenRule, "id" | "skills" | "message" | "documentation">
  & Partial<TokenRule>;

/** Names skills the first time in a session that the text uses what they teach. */
function recommendation(names: string, rule: Named & { from?: readonly string[] }): Rule {
  const { from = REACT, ...rest } = rule;
  return {
    files: CODE,
    hint: [new RegExp(`\\b(?:${names})\\b`)],
    when: importedName(names, { after: CALLED, from }),
    level: "skill",
    once: "session",
    ...rest,
  };
}

const SERVER_TEST: Look = {
  in: "uncommented",
  pattern:
    /\b(?:describe|test|it)\s*(?:\.\s*\w+\s*)?\(\s*["'`][^"'`\n]{0,120}\bserver[ -]actions?\b/gi,
};

/** Skills that fit what a file uses; each is named once in a session. */
export const recommendationRules: readonly Rule[] = [
  recommendation("useActionState", {
    id: "skill-action-state",
    skills: ["using-action-state"],
    since: SINCE_19,
    message: "`useActionState`",
    documentation: "`useActionState` of React.",
  }),
  recommendation("useFormStatus", {
    id: "skill-form-status",
    from: ["react-dom"],
    skills: ["tracking-form-status"],
    since: SINCE_19,
    message: "`useFormStatus`",
    documentation: "`useFormStatus` of react-dom.",
  }),
  recommendation("useOptimistic", {
    id: "skill-optimistic",
    skills: ["implementing-optimistic-updates"],
    since: SINCE_19,
    message: "`useOptimistic`",
    documentation: "`useOptimistic` of React.",
  }),
  recommendation("use", {
    id: "skill-use",
    skills: ["using-the-use-hook"],
    since: SINCE_19,
    message: "`use`",
    documentation: "`use` of React. Left alone: `app.use(`, `chai.use(`, any other `use`.",
  }),
  recommendation("useContext", {
    id: "skill-use-context",
    skills: ["using-context-api"],
    since: SINCE_19,
    unless: [{ in: "code", pattern: /(?<![\w$.#])use\s*\(/ }],
    message: "`useContext`",
    documentation: "`useContext` where the file does not use `use`.",
  }),
  recommendation("useMemo|useCallback", {
    id: "skill-memoization",
    skills: ["optimizing-with-react-compiler"],
    since: SINCE_19,
    message: "memoizing by hand",
    documentation: "`useMemo` and `useCallback`, which the React Compiler makes unneeded.",
  }),
  recommendation("useReducer", {
    id: "skill-reducer",
    skills: ["using-reducers"],
    message: "`useReducer`",
    documentation: "`useReducer` of React.",
  }),
  recommendation("createContext", {
    id: "skill-create-context",
    skills: ["using-context-api", "managing-local-vs-global-state"],
    message: "contexts",
    documentation: "`createContext` of React. Left alone: `vm.createContext` and the like.",
  }),
  recommendation("lazy", {
    id: "skill-lazy",
    skills: ["implementing-code-splitting"],
    message: "lazy components",
    documentation: "`lazy` of React. Left alone: `z.lazy(` and the like.",
  }),
  recommendation("preload|preinit|prefetchDNS|preconnect|preloadModule|preinitModule", {
    id: "skill-preloading",
    from: ["react-dom"],
    skills: ["preloading-resources"],
    since: SINCE_19,
    message: "preloading",
    documentation: "The resource functions of react-dom.",
  }),
  {
    id: "skill-custom-elements",
    files: CODE,
    hint: ["customElements", "HTMLElement"],
    when: [{
      in: "code",
      pattern:
        /(?<![\w$.#])(?:window\s*\.\s*)?customElements\s*\.\s*(?:define|get|whenDefined)\s*\(|\bextends\s+HTMLElement\b/g,
    }],
    level: "skill",
    once: "session",
    since: SINCE_19,
    skills: ["supporting-custom-elements"],
    message: "custom elements",
    documentation: "Custom elements in a React 19 project. Left alone: `HTMLElement` as a type.",
  },
  recommendation("renderHook", {
    id: "skill-testing-hooks",
    from: ["@testing-library/react", "@testing-library/react-native"],
    skills: ["testing-hooks"],
    message: "testing hooks",
    documentation: "`renderHook` of Testing Library.",
  }),
  {
    id: "skill-testing-server-actions",
    files: CODE,
    hint: ["server action", "server-action"],
    when: [SERVER_TEST],
    level: "skill",
    once: "session",
    skills: ["testing-server-actions"],
    message: "testing server actions",
    documentation: "Tests with server actions in their titles.",
  },
  {
    id: "skill-server-action-form",
    files: CODE,
    hint: ["formdata"],
    when: [{ in: "code", pattern: /\bformData\b/gi }],
    needs: [SERVER_DIRECTIVE],
    level: "skill",
    once: "session",
    since: SINCE_19,
    skills: ["implementing-server-actions", "using-action-state"],
    message: "server functions that take a form",
    documentation: '`FormData` in a file with `"use server"`.',
  },
];
