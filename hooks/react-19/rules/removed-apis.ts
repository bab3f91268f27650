import type { Look, Rule } from "../../../lib/rules/rule.ts";
import { CODE, IMPORTS_REACT, MARKUP, USES_REACT } from "./files.ts";
import { CALLED, importedName } from "./imported-name.ts";

const SINCE_19 = { package: "react", major: 19 } as const;
const NAMES_REACT_DOM = { in: "uncommented", pattern: /["']react-dom["']/ } as const;

/** `ReactDOM.render(`, and the name in an import or require of react-dom. */
function removedExport(name: string): Look[] {
  const behind = `(?=[^{};]{0,300}\\}\\s*(?:from\\s*|=\\s*require\\s*\\(\\s*)["']react-dom["'])`;
  const ahead = `(?<=\\b(?:import|export|const|let|var)\\s+(?:[\\w$]+\\s*,\\s*)?\\{[^{}]{0,300})`;
  return [
    {
      in: "code",
      pattern: new RegExp(`(?<![\\w$.#])(?<receiver>[\\w$]{1,60})\\s*\\.\\s*${name}\\s*\\(`, "g"),
      from: ["react-dom"],
    },
    { in: "uncommented", pattern: new RegExp(`(?<![\\w$])${name}\\b${behind}${ahead}`, "g") },
  ];
}

const render: Rule = {
  id: "react-dom-render",
  files: CODE,
  uses: ["react-dom"],
  hint: ["render"],
  when: removedExport("render"),
  needs: [NAMES_REACT_DOM],
  level: "deny",
  since: SINCE_19,
  message: "`render` is gone from react-dom in React 19: the call throws",
  advice: "`createRoot(container).render(…)` from `react-dom/client`",
  skills: ["migrating-removed-apis"],
  documentation:
    "Left alone: `root.render(`, `render` of a class, of Testing Library, Preact or any other module.",
};

const hydrate: Rule = {
  id: "react-dom-hydrate",
  files: CODE,
  uses: ["react-dom"],
  hint: ["hydrate"],
  when: removedExport("hydrate"),
  needs: [NAMES_REACT_DOM],
  level: "deny",
  since: SINCE_19,
  message: "`hydrate` is gone from react-dom in React 19: the call throws",
  advice: "`hydrateRoot(container, …)` from `react-dom/client`",
  skills: ["migrating-removed-apis"],
  documentation: "Left alone: `hydrate` of another module, such as a query client's.",
};

const unmount: Rule = {
  id: "unmount-component-at-node",
  files: CODE,
  uses: ["react-dom"],
  hint: ["unmountComponentAtNode"],
  when: removedExport("unmountComponentAtNode"),
  needs: [NAMES_REACT_DOM],
  level: "deny",
  since: SINCE_19,
  message: "`unmountComponentAtNode` is gone from react-dom in React 19: the call throws",
  advice: "keep what `createRoot` returns and call `root.unmount()`",
  skills: ["migrating-removed-apis"],
  documentation: "Left alone: a function of that name from elsewhere.",
};

const findDomNode: Rule = {
  id: "find-dom-node",
  files: CODE,
  hint: ["findDOMNode"],
  when: removedExport("findDOMNode"),
  needs: [NAMES_REACT_DOM],
  level: "deny",
  since: SINCE_19,
  message: "`findDOMNode` is gone from react-dom in React 19: the call throws",
  advice: "a ref on the element itself",
  skills: ["migrating-removed-apis"],
  documentation: "Left alone: a function of that name from elsewhere.",
};

// What may stand between a tag's name and its ref: attributes whose values nest at most one brace.
const ATTRIBUTES =
  `(?:\\s+[\\w:-]{1,60}(?:=(?:"[^"<>]{0,200}"|'[^'<>]{0,200}'|\\{[^{}]{0,200}(?:\\{[^{}]{0,200}\\}[^{}]{0,200})?\\}))?){0,20}`;

const stringRef: Rule = {
  id: "string-ref",
  files: MARKUP,
  hint: [/\bref\s*=/],
  when: [{
    in: "uncommented",
    pattern: new RegExp(
      `(?<![\\w$.:-])ref=(?:"[\\w$-]{1,60}"|'[\\w$-]{1,60}'|\\{\\s*["'][\\w$-]{1,60}["']\\s*\\})(?<=<[a-z][\\w.-]{0,60}${ATTRIBUTES}\\s+ref=[^=]{0,80})`,
      "g",
    ),
  }],
  level: "deny",
  since: SINCE_19,
  message: "string refs are gone in React 19: rendering this element throws",
  advice: "`useRef` (in a class `createRef`) or a ref callback",
  skills: ["migrating-removed-apis"],
  documentation:
    'On elements of the document (`<input ref="name">`). Left alone: components, to which `ref` is a prop like any other, and refs that are no string.',
};

const propTypes: Rule = {
  id: "prop-types-ignored",
  files: CODE,
  hint: ["propTypes"],
  when: [{
    in: "code",
    pattern:
      /(?:(?<=[\w$)\]])(?<!\b(?:exports|this))\s*\.\s*|\bstatic\s+)propTypes\s*(?::[^=;\n]{0,80})?=(?![=>])/g,
  }],
  needs: [USES_REACT],
  level: "warn",
  since: SINCE_19,
  message: "React 19 ignores `propTypes` without a word",
  advice: "TypeScript types for the props, or a schema where data comes from outside",
  skills: ["migrating-removed-apis"],
  documentation: "Assignments and static members. Left alone: reading, props of that name.",
};

const defaultProps: Rule = {
  id: "default-props-ignored",
  files: CODE,
  hint: ["defaultProps"],
  when: [{
    in: "code",
    pattern: /(?<=[\w$)\]])(?<!\b(?:exports|this))\s*\.\s*defaultProps\s*=(?![=>])/g,
  }],
  needs: [USES_REACT],
  unless: [{ in: "code", pattern: /\bextends\s+(?:[\w$]+\s*\.\s*)?(?:Pure)?Component\b/ }],
  level: "warn",
  since: SINCE_19,
  message: "React 19 ignores `defaultProps` of function components",
  advice: "default values in the parameter: `function Card({ size = 3 })`",
  skills: ["migrating-removed-apis"],
  documentation: "Left alone: files with a class component, where `defaultProps` still works.",
};

const useFormState: Rule = {
  id: "use-form-state",
  files: CODE,
  hint: ["useFormState"],
  when: importedName("useFormState", { after: CALLED, from: ["react-dom"] }),
  level: "warn",
  since: SINCE_19,
  message: "`useFormState` of react-dom was renamed and is deprecated in React 19",
  advice: "`useActionState` from `react`, which also returns whether the action is pending",
  skills: ["using-action-state"],
  documentation: "Left alone: `useFormState` of react-hook-form and other libraries.",
};

const forwardRef: Rule = {
  id: "forward-ref",
  files: CODE,
  hint: ["forwardRef"],
  when: importedName("forwardRef", { after: CALLED, from: ["react"] }),
  level: "warn",
  since: SINCE_19,
  message: "`forwardRef` is not needed in React 19, where `ref` is a prop, and is to be deprecated",
  advice: "`function Input({ ref, ...props })`",
  skills: ["migrating-from-forwardref"],
  documentation:
    "Advice, since it still works. Left alone: `forwardRef` of Angular, Nest or Preact, and libraries whose range admits React 18.",
};

const createFactory: Rule = {
  id: "create-factory",
  files: CODE,
  hint: ["createFactory"],
  when: importedName("createFactory", { after: CALLED, from: ["react"] }),
  level: "warn",
  since: SINCE_19,
  message: "`createFactory` is gone in React 19: the call throws",
  advice: "JSX",
  skills: ["migrating-removed-apis", "composing-components"],
  documentation: "Left alone: functions of that name from elsewhere.",
};

const createClass: Rule = {
  id: "create-class",
  files: CODE,
  hint: ["createClass"],
  when: importedName("createClass", { after: CALLED, from: ["react"] }),
  needs: [IMPORTS_REACT],
  level: "warn",
  message: "`createClass` has been gone from react since version 16: the call throws",
  advice: "a function component",
  skills: ["replacing-class-components"],
  documentation: "In any version of React. Left alone: `createReactClass` and other modules.",
};

/** What React 19 has taken out, or ignores, or is about to. */
export const removedApiRules: readonly Rule[] = [
  render,
  hydrate,
  unmount,
  findDomNode,
  stringRef,
  propTypes,
  defaultProps,
  useFormState,
  forwardRef,
  createFactory,
  createClass,
];
