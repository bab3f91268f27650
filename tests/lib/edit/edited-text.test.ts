import { describe, expect, test } from "bun:test";
import { editedText } from "../../../lib/edit/edited-text.ts";

const path = "/p/a.ts";

function edit(before: string | undefined, fields: Record<string, unknown>) {
  return editedText("Edit", { file_path: path, ...fields }, () => before);
}

describe("editedText() of Write", () => {
  test("gives the content, and what is there before", () => {
    const text = editedText("Write", { file_path: path, content: "new" }, () => "old");
    expect(text).toEqual({ path, before: "old", after: "new", whole: true });
  });

  test("has no text before for a new file", () => {
    const text = editedText("Write", { file_path: path, content: "new" }, () => undefined);
    expect(text).toEqual({ path, before: undefined, after: "new", whole: true });
  });
});

describe("editedText() of Edit", () => {
  test("replaces the first occurrence", () => {
    expect(edit("a b a", { old_string: "a", new_string: "c" })?.after).toBe("c b a");
  });

  test("replaces all with replace_all", () => {
    const fields = { old_string: "a", new_string: "c", replace_all: true };
    expect(edit("a b a", fields)?.after).toBe("c b c");
  });

  test("takes replacement patterns literally", () => {
    for (const replace_all of [false, true]) {
      const fields = { old_string: "x", new_string: "$& $1 $$ $` $'", replace_all };
      expect(edit("axb", fields)?.after).toBe("a$& $1 $$ $` $'b");
    }
  });

  test("takes the old text literally", () => {
    expect(edit("a.b+(c)", { old_string: ".b+(c)", new_string: "!" })?.after).toBe("a!");
  });

  test("does not search again in what it has replaced", () => {
    const fields = { old_string: "a", new_string: "aa", replace_all: true };
    expect(edit("aba", fields)?.after).toBe("aabaa");
  });

  test("finds old text across line breaks of Windows, as the client does", () => {
    const fields = { old_string: "a\nb", new_string: "eval(x)" };
    expect(edit("1\r\na\r\nb\r\n", fields)?.after).toBe("1\neval(x)\n");
  });

  test("finds old text with typographic quotes, as the client does", () => {
    const fields = { old_string: "say('hi')", new_string: "eval(x)" };
    expect(edit("1; say(‘hi’);", fields)?.after).toBe("1; eval(x);");
  });

  test("says nothing of an edit that the tool will refuse", () => {
    expect(edit("abc", { old_string: "x", new_string: "y" })).toBeUndefined();
    expect(edit("abc", { old_string: "", new_string: "y" })).toBeUndefined();
  });

  test("makes a file of an edit of nothing", () => {
    const expected = { path, before: undefined, after: "y", whole: true };
    expect(edit(undefined, { old_string: "", new_string: "y" })).toEqual(expected);
  });

  test("gives the pieces alone when the file cannot be read", () => {
    const expected = { path, before: "x", after: "y", whole: false };
    expect(edit(undefined, { old_string: "x", new_string: "y" })).toEqual(expected);
  });
});

describe("editedText() of MultiEdit", () => {
  const edits = [
    { old_string: "a", new_string: "b" },
    { old_string: "b", new_string: "c", replace_all: true },
  ];

  test("makes the edits one after another", () => {
    const text = editedText("MultiEdit", { file_path: path, edits }, () => "a b a");
    expect(text?.after).toBe("c c a");
  });

  test("says nothing when one of them does not fit", () => {
    const more = [...edits, { old_string: "x", new_string: "y" }];
    expect(editedText("MultiEdit", { file_path: path, edits: more }, () => "a")).toBeUndefined();
  });

  test("makes a new file and edits it", () => {
    const make = [{ old_string: "", new_string: "a" }, ...edits];
    const text = editedText("MultiEdit", { file_path: path, edits: make }, () => undefined);
    expect(text).toEqual({ path, before: undefined, after: "c", whole: true });
  });
});

describe("editedText() of others", () => {
  test("gives the source of a notebook's cell, and nothing of one deleted", () => {
    const input = { notebook_path: "/p/a.ipynb", new_source: "x = 1" };
    expect(editedText("NotebookEdit", input, () => undefined)?.after).toBe("x = 1");
    const removal = { ...input, edit_mode: "delete" };
    expect(editedText("NotebookEdit", removal, () => undefined)).toBeUndefined();
  });

  test("gives nothing for a tool that edits no file", () => {
    expect(editedText("Bash", { command: "ls" }, () => undefined)).toBeUndefined();
  });

  test("refuses a payload without the fields of its tool", () => {
    const read = () => "a";
    const inputs: [string, object, string][] = [
      ["Write", { file_path: path }, "content"],
      ["Write", { content: "a" }, "file_path"],
      ["Edit", { file_path: path, old_string: 1, new_string: "" }, "old_string"],
      ["MultiEdit", { file_path: path, edits: "a" }, "edits"],
      ["MultiEdit", { file_path: path, edits: [null] }, "edits"],
    ];
    for (const [tool, input, field] of inputs) {
      expect(() => editedText(tool, input, read)).toThrow(`tool_input.${field}`);
    }
  });
});
