/** What can be nested or chained, as the text before and behind what it holds. */
export type Layer = readonly [before: string, behind: string];

/** Each holds an expression and is one. */
export const EXPRESSIONS: Readonly<Record<string, Layer>> = {
  "parentheses": ["(", ")"],
  "arrays": ["[", "]"],
  "objects": ["({a:", "})"],
  "calls": ["f(", ")"],
  "arguments of new": ["new f(", ")"],
  "indexes": ["f[", "]"],
  "templates": ["`${", "}`"],
  "parts of templates": ["`${a}\n${", "}`"],
  "arrows": ["a=>", ""],
  "arrows with types": ["(a:b):c=>", ""],
  "arrows with bodies": ["()=>{return ", "}"],
  "defaults of arrows": ["(a=", ")=>1"],
  "asynchronous arrows": ["async a=>", ""],
  "functions": ["function(){return ", "}"],
  "defaults of functions": ["function\nf(a=", "){}"],
  "methods": ["({m(){return ", "}})"],
  "classes": ["class{a=", "}"],
  "classes with names": ["class A\n{a=", "}"],
  "decorated classes": ["@d\nclass{a=", "}"],
  "superclasses": ["class extends ", "{}"],
  "typeof": ["typeof ", ""],
  "not": ["!", ""],
  "minus": ["- ", ""],
  "await": ["await ", ""],
  "new": ["new ", ""],
  "assignments": ["a=", ""],
  "conditions": ["a?b:", ""],
  "first parts of conditions": ["a?", ":c"],
  "conditions or arrows": ["a?(b):c=>", ""],
  "powers": ["1**", ""],
  "sums": ["", "+1"],
  "comparisons": ["", "<1"],
  "members": ["", ".b"],
  "optional members": ["", "?.b"],
  "called results": ["", "()"],
  "indexed results": ["", "[0]"],
  "tagged templates": ["", "``"],
  "spreads": ["[...", "]"],
  "imports": ["import(", ")"],
};

export const TYPESCRIPT_EXPRESSIONS: Readonly<Record<string, Layer>> = {
  "as": ["", " as b"],
  "satisfies": ["", " satisfies b"],
  "assertions": ["", "!"],
  "casts": ["<a>", ""],
  "generic arrows": ["<T,>()=>", ""],
};

export const ELEMENTS: Readonly<Record<string, Layer>> = {
  "elements": ["<a>", "</a>"],
  "elements with text": ["<a>it's; so, then\n", "</a>"],
  "fragments": ["<>", "</>"],
  "expressions in elements": ["<a>{", "}</a>"],
  "elements in attributes": ["<a b=", "/>"],
  "expressions in attributes": ["<a\nb\nc={", "}/>"],
  "elements that are not closed": ["<a>b;\n", ""],
};

/** Each holds a statement and is one. */
export const STATEMENTS: Readonly<Record<string, Layer>> = {
  "blocks": ["{", "}"],
  "if": ["if(a)", ""],
  "if on lines": ["if(a)\n", ""],
  "else": ["if(a)1;else ", ""],
  "else on lines": ["if(a)\nb\nelse\n", ""],
  "else behind blocks": ["if(a){}\nelse ", ""],
  "while": ["while(a)", ""],
  "for": ["for(;;)", ""],
  "for of": ["for(a of b)", ""],
  "do": ["do ", ";while(a)"],
  "try": ["try{", "}catch{}"],
  "switch": ["switch(a){case 1:", "}"],
  "functions": ["function f(){", "}"],
};

/** Each holds a type and is one. */
export const TYPES: Readonly<Record<string, Layer>> = {
  "type arguments": ["A<", ">"],
  "type arguments with commas": ["A<b,", ">"],
  "type arguments with spaces": ["A <", " >"],
  "parentheses": ["(", ")"],
  "tuples": ["[", "]"],
  "objects": ["{a:", "}"],
  "mapped types": ["{[k in a]:", "}"],
  "functions": ["()=>", ""],
  "parameters": ["(a:", ")=>1"],
  "constructors": ["new()=>", ""],
  "conditions": ["a extends b?c:", ""],
  "first parts of conditions": ["a extends b?", ":c"],
  "keyof": ["keyof ", ""],
  "templates": ["`${", "}`"],
  "arrays": ["", "[]"],
  "members": ["", "['b']"],
  "unions": ["a|", ""],
  "imports": ['import("a").B<', ">"],
  "typeof": ["typeof a<", ">"],
};

/** A text of these layers, the outermost first, around `core`. */
export function nested(layers: readonly Layer[], core: string): string {
  const before = layers.map(([text]) => text).join("");
  return before + core + layers.map(([, text]) => text).reverse().join("");
}
