import type { Rule } from "../../../lib/rules/rule.ts";
import { CODE, MARKUP } from "./files.ts";
import { CALLED, importedName } from "./imported-name.ts";

const REACT = ["react"];
const HOOKS =
  "use(?:State|Effect|Context|Reducer|Callback|Memo|Ref|LayoutEffect|InsertionEffect|ImperativeHandle|Id|Transition|DeferredValue|SyncExternalStore|ActionState|Optimistic|EffectEvent)";
const CLIENT_HOOKS = "use(?:State|Effect|Context|Reducer|Ref|LayoutEffect)";

const conditionalHook: Rule = {
  id: "conditional-hook",
  files: CODE,
  hint: [/\buse[A-Z]/],
  when: [
    {
      in: "code",
      pattern: new RegExp(
        `(?<![\\w$.#])(?:if|while|for)\\s*\\((?!\\s*!?(?:process\\.env|import\\.meta|__DEV__)\\b)[^(){}]{0,200}(?:\\([^(){}]{0,100}\\)[^(){}]{0,100})?\\)\\s*(?:\\{[^{}()]{0,300})?(?<![\\w$.#])(?<receiver>${HOOKS})\\s*[<(]`,
        "g",
      ),
      from: REACT,
    },
    {
      in: "code",
      pattern: new RegExp(`(?:&&|\\|\\||\\?\\?)\\s*(?<receiver>${HOOKS})\\s*[<(]`, "g"),
      from: REACT,
    },
  ],
  level: "warn",
  message: "a hook that is not called at every render in the same order breaks React's state",
  advice: "call it at the top of the component and put the condition inside or after it",
  skills: ["following-the-rules-of-hooks"],
  documentation:
    "React's own hooks right inside an `if`, a loop or behind `&&`, `||`, `??`. Left alone: `use`, which may be conditional, conditions that a build decides (`process.env`), and hooks of other libraries; linting finds the rest.",
};

const missingUseClient: Rule = {
  id: "missing-use-client",
  files: {
    extensions: ["tsx", "jsx", "js", "ts"],
    only:
      /(?:^|[\\/])app[\\/](?:[^\\/]+[\\/]){0,20}(?:page|layout|template|default|loading|not-found)\.[jt]sx?$/,
  },
  hint: [/\buse(?:State|Effect|Context|Reducer|Ref|LayoutEffect)\b/],
  when: importedName(CLIENT_HOOKS, { after: CALLED, from: REACT }),
  unless: [{ in: "uncommented", pattern: /(?:^|[;{}])[ \t]*(["'])use client\1/m }],
  level: "warn",
  since: { package: "next", major: 13 },
  message: "this file of the app router is a Server Component, in which the hook does not exist",
  advice: 'move what needs it into a component with `"use client"` and render that here',
  skills: ["managing-server-vs-client-boundaries"],
  documentation:
    "Only pages, layouts and their like below `app/` in a Next.js project: other components may be imported by a client component and need no directive.",
};

const manualSubmit: Rule = {
  id: "manual-form-submit",
  files: MARKUP,
  hint: ["onSubmit"],
  when: [{ in: "code", pattern: /\bonSubmit=\{/g }],
  needs: [{ in: "code", pattern: /[sS]ubmit\w{0,30}\s*[=(][^}]{0,200}?\.\s*preventDefault\s*\(/ }],
  unless: [{
    in: "uncommented",
    pattern:
      /\buseActionState\b|["'](?:react-hook-form|formik|@tanstack\/react-form|react-final-form)["']/,
  }],
  level: "tip",
  once: "session",
  since: { package: "react", major: 19 },
  message: "a form can take an action, which knows its result and whether it is pending",
  advice:
    "`const [state, action, isPending] = useActionState(save, null)`, `<form action={action}>`",
  skills: ["using-action-state"],
  documentation:
    "`onSubmit` with a handler that prevents the default. Said once in a session. Left alone: files that use `useActionState` or a form library.",
};

const pendingNotTaken: Rule = {
  id: "pending-not-taken",
  files: CODE,
  hint: ["useActionState"],
  when: [{
    in: "code",
    pattern:
      /\b(?:const|let|var)\s*\[\s*[\w$]+\s*,\s*[\w$]+\s*(?:,\s*)?\]\s*=\s*(?:[\w$]+\s*\.\s*)?useActionState\s*[<(]/g,
  }],
  unless: [{ in: "code", pattern: /\buseFormStatus\b/ }],
  level: "tip",
  once: "file",
  message: "`useActionState` also tells whether the action runs, and this form cannot show it",
  advice: "`const [state, action, isPending] = …`, and disable the button while pending",
  skills: ["tracking-form-status", "using-action-state"],
  documentation: "Left alone: files that use `useFormStatus` instead. Said once for a file.",
};

const pendingNotUsed: Rule = {
  id: "pending-not-used",
  files: CODE,
  hint: ["useActionState"],
  when: [{
    in: "code",
    pattern:
      /\b(?:const|let|var)\s*\[\s*(?:[\w$]+\s*)?,\s*(?:[\w$]+\s*)?,\s*([\w$]+)\s*(?:,\s*)?\]\s*=\s*(?:[\w$]+\s*\.\s*)?useActionState\b(?![^]{0,8000}(?<![\w$.])\1(?![\w$]))/g,
  }],
  level: "warn",
  message: "whether the action is pending is taken from `useActionState` and never used",
  advice: "`disabled={isPending}` on the button, or a note that it is being sent",
  skills: ["tracking-form-status"],
  documentation: "The third value is never mentioned again within 8,000 characters.",
};

const statusBesideForm: Rule = {
  id: "form-status-beside-form",
  files: MARKUP,
  hint: ["useFormStatus"],
  when: importedName("useFormStatus", { after: "\\s*\\(", from: ["react-dom"] }),
  needs: [{ in: "code", pattern: /<form\b/ }],
  unless: [{
    in: "code",
    pattern: /\b(?:function|const|class)\s+[A-Z][^]*?\b(?:function|const|class)\s+[A-Z]/,
  }],
  level: "warn",
  message: "`useFormStatus` reads the form around the component, never one that it renders itself",
  advice: "a component of its own inside the form, such as a submit button",
  skills: ["tracking-form-status"],
  documentation:
    "The file renders a `<form>` and has one component only. Left alone: a component without a form, which is how it is meant.",
};

const manualPending: Rule = {
  id: "manual-pending-state",
  files: MARKUP,
  hint: [/\bset(?:Is)?(?:Pending|Submitting)\b/],
  when: [{
    in: "code",
    pattern:
      /\b(?:const|let)\s*\[\s*[\w$]+\s*,\s*set(?:Is)?(?:Pending|Submitting)\s*\]\s*=\s*(?:[\w$]+\s*\.\s*)?useState\s*[<(]/g,
  }],
  unless: [{ in: "code", pattern: /\buse(?:FormStatus|ActionState|Transition)\b/ }],
  level: "tip",
  once: "session",
  since: { package: "react", major: 19 },
  message: "pending state kept by hand stays on when the request fails",
  advice: "`useActionState` or `useTransition`; in a button inside the form `useFormStatus`",
  skills: ["tracking-form-status", "using-action-state"],
  documentation:
    "`setPending` and `disabled={isPending}`. Said once in a session. Left alone: pending that comes from a hook.",
};

const manualOptimistic: Rule = {
  id: "manual-optimistic-state",
  files: CODE,
  hint: ["setOptimistic"],
  when: [{
    in: "code",
    pattern:
      /\b(?:const|let)\s*\[\s*optimistic[\w$]*\s*,\s*setOptimistic[\w$]*\s*\]\s*=\s*(?:[\w$]+\s*\.\s*)?useState\s*[<(]/g,
  }],
  level: "tip",
  once: "session",
  since: { package: "react", major: 19 },
  message: "optimistic state in `useState` has to be taken back by hand when the request fails",
  advice: "`useOptimistic`, which falls back by itself",
  skills: ["implementing-optimistic-updates"],
  documentation: "Said once in a session. Left alone: `useOptimistic` and other state.",
};

const deferredWithoutInitial: Rule = {
  id: "deferred-without-initial",
  files: CODE,
  hint: ["useDeferredValue"],
  when: importedName("useDeferredValue", { after: "\\s*\\(", from: REACT }).map((look) => ({
    ...look,
    call: { arguments: /^[^(),]{1,80},?\s*$/ },
  })),
  level: "tip",
  once: "session",
  since: { package: "react", major: 19 },
  message: "React 19 takes an initial value, so that the first render need not wait for this one",
  advice: '`useDeferredValue(query, "")`',
  documentation: "Said once in a session: one argument is right as well.",
};

/** What check-hook-usage looks for. */
export const hookUsageRules: readonly Rule[] = [
  conditionalHook,
  missingUseClient,
  manualSubmit,
  pendingNotTaken,
  pendingNotUsed,
  statusBesideForm,
  manualPending,
  manualOptimistic,
  deferredWithoutInitial,
];
