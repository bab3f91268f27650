import type { Rule } from "../../../lib/rules/rule.ts";
import { CODE, IMPORTS_REACT, MARKUP, USES_REACT } from "./files.ts";
import { importedName } from "./imported-name.ts";

const REACT = ["react"];

const classComponent: Rule = {
  id: "class-component",
  files: CODE,
  hint: [/\bextends\s+(?:[\w$]+\s*\.\s*)?(?:Pure)?Component\b/],
  when: [
    {
      in: "code",
      pattern:
        /\bclass\b(?:\s+[\w$]+)?\s*(?:<[^{}()]{0,200}>\s*)?extends\s+(?<receiver>[\w$]{1,60})\s*\.\s*(?:Pure)?Component\b/g,
      from: REACT,
    },
    {
      in: "code",
      pattern:
        /\bclass\b(?:\s+[\w$]+)?\s*(?:<[^{}()]{0,200}>\s*)?extends\s+(?<receiver>(?:Pure)?Component)\b(?!\s*\.)/g,
      from: REACT,
    },
  ],
  unless: [{
    in: "code",
    pattern: /\b(?:componentDidCatch|getDerivedStateFromError|getSnapshotBeforeUpdate)\b/,
  }],
  level: "warn",
  message: "a class component can use no hook and no feature that came with hooks",
  advice: "a function component",
  skills: ["replacing-class-components"],
  documentation:
    "Advice, since classes still work. Left alone: error boundaries and `getSnapshotBeforeUpdate`, which only a class can have, and `Component` of another library.",
};

const legacyLifecycle: Rule = {
  id: "legacy-lifecycle",
  files: CODE,
  hint: ["componentWillMount", "componentWillReceiveProps", "componentWillUpdate"],
  when: [{
    in: "code",
    pattern:
      /(?<![\w$.])(?:UNSAFE_)?componentWill(?:Mount|ReceiveProps|Update)\s*(?:=\s*(?:async\s*)?)?\(/g,
  }],
  needs: [IMPORTS_REACT],
  level: "warn",
  message: "this lifecycle method runs more than once for one render and loses updates",
  advice: "a function component with effects",
  skills: ["replacing-class-components"],
  documentation:
    "With or without `UNSAFE_`. Left alone: files that don't import React (Preact, Inferno), `componentWillUnmount`.",
};

const derivedState: Rule = {
  id: "derived-state",
  files: CODE,
  hint: ["getDerivedStateFromProps"],
  when: [{ in: "code", pattern: /\bstatic\s+getDerivedStateFromProps\s*[=(<]/g }],
  needs: [IMPORTS_REACT],
  unless: [{ in: "code", pattern: /\b(?:componentDidCatch|getDerivedStateFromError)\b/ }],
  level: "warn",
  message: "state copied from props gets out of step with them",
  advice: "compute it while rendering, or give the component a `key` that resets it",
  skills: ["replacing-class-components"],
  documentation:
    "Its declaration. Left alone: calls and mentions, and error boundaries, which only a class can be.",
};

const contextType: Rule = {
  id: "context-type",
  files: CODE,
  hint: ["contextType"],
  when: [{
    in: "code",
    pattern:
      /(?:(?<=[\w$)\]])(?<!\b(?:exports|this))\s*\.\s*|\bstatic\s+)contextType\s*(?::[^=;\n]{0,80})?=(?![=>])/g,
  }],
  needs: [IMPORTS_REACT],
  level: "warn",
  message: "`contextType` gives a class one context and nothing else",
  advice: "a function component with `useContext`, from React 19 on `use`",
  skills: ["using-context-api", "replacing-class-components"],
  documentation: "Left alone: reading it, variables and properties of other objects in a literal.",
};

const contextConsumer: Rule = {
  id: "context-consumer",
  files: MARKUP,
  hint: ["Consumer"],
  when: [
    { in: "code", pattern: /<\s*(?:[\w$]+\.)?[\w$]{0,60}Context\.Consumer\b/g },
    {
      in: "code",
      pattern: /<\s*(?<receiver>(?![\w$]*Context\.)[\w$]{1,60})\.Consumer\b/g,
      from: ["createContext"],
    },
  ],
  level: "warn",
  message: "a Consumer nests a function for every context that is read",
  advice: "`useContext(ThemeContext)`, from React 19 on `use(ThemeContext)`",
  skills: ["using-context-api", "using-the-use-hook"],
  documentation:
    "Elements named after a context, or made by `createContext` in this file. Left alone: closing tags and the `Consumer` of anything else.",
};

const childrenApi: Rule = {
  id: "children-api",
  files: CODE,
  hint: [/\bChildren\s*\./],
  when: importedName("Children", {
    after: "\\s*\\.\\s*(?:map|forEach|count|only|toArray)\\s*[<(]",
    from: ["react"],
  }),
  level: "tip",
  once: "session",
  message: "`Children` sees only what is written directly inside, not what a component renders",
  advice: "an array prop, or a render prop",
  skills: ["composing-components"],
  documentation: "Said once in a session: it still works. Left alone: `Children` of elsewhere.",
};

const reactFc: Rule = {
  id: "react-fc",
  files: { extensions: ["tsx", "ts"] },
  hint: [/\b(?:FC|FunctionComponent)\b/],
  when: [
    {
      in: "code",
      pattern:
        /\b(?:const|let|var)\s+[\w$]+\s*:\s*(?<receiver>[\w$]{1,60})\s*\.\s*(?:FC|FunctionComponent)\b/g,
      from: REACT,
    },
    {
      in: "code",
      pattern: /\b(?:const|let|var)\s+[\w$]+\s*:\s*(?<receiver>FC|FunctionComponent)\b/g,
      from: REACT,
    },
  ],
  level: "tip",
  once: "session",
  message: "`React.FC` hides the type of the props and stands in the way of generic components",
  advice: "`function Card({ title }: CardProps)`",
  skills: ["composing-components"],
  documentation: "Said once in a session. Left alone: props whose type is a component.",
};

const createElement: Rule = {
  id: "create-element",
  files: { extensions: ["tsx", "jsx"] },
  hint: ["createElement"],
  when: importedName("createElement", { after: `\\s*\\(\\s*["'\`]`, from: ["react"] }),
  level: "tip",
  once: "session",
  message: "`createElement` with the name of an element says in a call what JSX says plainly",
  advice: "JSX",
  skills: ["composing-components"],
  documentation:
    "Only where JSX can be written. Said once in a session. Left alone: `document.createElement`, variable element types.",
};

const randomId: Rule = {
  id: "random-id",
  files: MARKUP,
  hint: [/\bMath\s*\.\s*random\b/],
  when: [{
    in: "code",
    pattern:
      /(?<=^[ \t]{1,60})(?:const|let|var)\s+((?:[\w$]{0,40}I|i)d)\s*(?::\s*string\s*)?=\s*[^;\n]{0,80}?\bMath\s*\.\s*random\s*\(\s*\)\s*\.\s*toString\s*\((?=[^]{0,20000}?[\s<](?:id|htmlFor|aria-[a-z]{1,30}|key)=\{[^\n]{0,80}?(?<![\w$.])\1(?![\w$]))|\b(?:id|htmlFor|aria-[a-z]{1,30}|key)=\{[^}\n]{0,80}?\bMath\s*\.\s*random\s*\(\s*\)\s*\.\s*toString\s*\(/gm,
  }],
  needs: [USES_REACT],
  level: "tip",
  once: "file",
  message: "a random id differs between server and browser and changes at every render",
  advice: "`useId()` for elements; for data an id made once, where the data is made",
  skills: ["managing-server-vs-client-boundaries"],
  documentation:
    "Random text given to an `id`, `key`, `htmlFor` or `aria-` attribute, directly or through a variable of a function that is named like an id. Left alone: other random text, ids of data, what a module makes once.",
};

/** What works in React 19 and has a better successor. */
export const legacyPatternRules: readonly Rule[] = [
  classComponent,
  legacyLifecycle,
  derivedState,
  contextType,
  contextConsumer,
  childrenApi,
  reactFc,
  createElement,
  randomId,
];
