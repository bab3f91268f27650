import { describe, expect, test } from "bun:test";
import { type Edit, editIn } from "../../../lib/edit/edit.ts";

const path = "/p/a.ts";

interface Texts {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly whole: boolean;
}

function textsOf({ before, after, whole }: Edit): Texts {
  return { before, after, whole };
}

function edit(
  tool_name: string,
  tool_input: object,
  current: string | undefined,
  more: Record<string, unknown> = { hook_event_name: "PreToolUse" },
): Edit {
  return editIn({ tool_name, tool_input, ...more }, () => current)!;
}

/** An Edit of `path` that holds `current`. */
function replacing(current: string | undefined, fields: Record<string, unknown>): Edit {
  return edit("Edit", { file_path: path, ...fields }, current);
}

describe("a Write", () => {
  const input = { file_path: path, content: "new" };

  test("leaves its content where something was", () => {
    expect(textsOf(edit("Write", input, "old"))).toEqual({
      before: "old",
      after: "new",
      whole: true,
    });
  });

  test("makes a new file", () => {
    expect(edit("Write", input, undefined).before).toBeUndefined();
  });

  test("has its text after without a look at the disk, and looks once for the one before", () => {
    let looks = 0;
    const made = editIn(
      { hook_event_name: "PreToolUse", tool_name: "Write", tool_input: input },
      () => `read ${++looks}`,
    )!;
    expect(made.after).toBe("new");
    expect(looks).toBe(0);
    expect([made.before, made.before, made.changed.first, looks]).toEqual([
      "read 1",
      "read 1",
      1,
      1,
    ]);
  });
});

describe("an Edit", () => {
  test("replaces the first occurrence, or all", () => {
    expect(replacing("a b a", { old_string: "a", new_string: "c" }).after).toBe("c b a");
    const all = { old_string: "a", new_string: "c", replace_all: true };
    expect(replacing("a b a", all).after).toBe("c b c");
  });

  test("takes replacement patterns literally", () => {
    for (const replace_all of [false, true]) {
      const fields = { old_string: "x", new_string: "$& $1 $$ $` $'", replace_all };
      expect(replacing("axb", fields).after).toBe("a$& $1 $$ $` $'b");
    }
  });

  test("takes the old text literally, and does not search again in what it has replaced", () => {
    expect(replacing("a.b+(c)", { old_string: ".b+(c)", new_string: "!" }).after).toBe("a!");
    const grows = { old_string: "a", new_string: "aa", replace_all: true };
    expect(replacing("aba", grows).after).toBe("aabaa");
  });

  test("is not built when it would fill the memory", () => {
    const fields = { old_string: "a", new_string: "b".repeat(3_000), replace_all: true };
    expect(() => replacing("a".repeat(500_000), fields).after).toThrow(
      "Cannot look at what the edit makes: 1500000000 characters, 16777216 are the limit",
    );
    expect(replacing("a".repeat(5_000), fields).after).toHaveLength(15_000_000);
  });

  test("finds old text across line breaks of Windows, as the client does", () => {
    const fields = { old_string: "a\nb", new_string: "eval(x)" };
    expect(replacing("1\r\na\r\nb\r\n", fields).after).toBe("1\neval(x)\n");
  });

  test("finds old text with typographic quotes, as the client does", () => {
    const fields = { old_string: "say('hi')", new_string: "eval(x)" };
    expect(replacing("1; say(‘hi’);", fields).after).toBe("1; eval(x);");
  });

  test("leaves nothing to look at where the tool will refuse", () => {
    expect(replacing("abc", { old_string: "x", new_string: "y" }).after).toBeUndefined();
    expect(replacing("abc", { old_string: "", new_string: "y" }).after).toBeUndefined();
  });

  test("makes a file of an edit of nothing", () => {
    const made = replacing(undefined, { old_string: "", new_string: "y" });
    expect(textsOf(made)).toEqual({ before: undefined, after: "y", whole: true });
  });

  test("has the pieces alone when the file cannot be read", () => {
    const made = replacing(undefined, { old_string: "x", new_string: "y" });
    expect(textsOf(made)).toEqual({ before: "x", after: "y", whole: false });
  });

  test("tells the changed lines", () => {
    const made = replacing("1\n2\n3\n", { old_string: "2", new_string: "two\nand" });
    expect(made.changed).toEqual({ first: 2, last: 3 });
  });
});

describe("a MultiEdit", () => {
  const edits = [
    { old_string: "a", new_string: "b" },
    { old_string: "b", new_string: "c", replace_all: true },
  ];
  const multi = (current: string | undefined, all: object[]) =>
    edit("MultiEdit", { file_path: path, edits: all }, current);

  test("makes the edits one after another", () => {
    expect(multi("a b a", edits).after).toBe("c c a");
  });

  test("leaves nothing when one of them does not fit", () => {
    const more = [...edits, { old_string: "x", new_string: "y" }];
    expect(multi("a", more).after).toBeUndefined();
  });

  test("makes a new file and edits it", () => {
    const make = [{ old_string: "", new_string: "a" }, ...edits];
    expect(textsOf(multi(undefined, make))).toEqual({ before: undefined, after: "c", whole: true });
  });
});

describe("a NotebookEdit", () => {
  const notebook = (language: string) =>
    JSON.stringify({
      cells: [
        { id: "one", cell_type: "code", source: ["const a = 1;\n", "const b = 2;\n"] },
        { id: "two", cell_type: "code", source: "c" },
      ],
      metadata: { kernelspec: { language } },
      nbformat: 4,
    });
  const input = { notebook_path: "/p/a.ipynb", cell_id: "one", new_source: "x = 1" };

  test("replaces one cell, in the language of the notebook", () => {
    const made = edit("NotebookEdit", input, notebook("typescript"));
    expect(textsOf(made)).toEqual({
      before: "const a = 1;\nconst b = 2;\n",
      after: "x = 1",
      whole: true,
    });
    expect([made.path, made.extension, made.language]).toEqual(["/p/a.ipynb", "ts", "ts"]);
  });

  test("has no language that is read where the notebook is of another", () => {
    const made = edit("NotebookEdit", input, notebook("python"));
    expect([made.extension, made.language, made.code]).toEqual(["ipynb", undefined, undefined]);
  });

  test("inserts a cell after the one it names, and deletes one", () => {
    const insert = edit("NotebookEdit", { ...input, edit_mode: "insert" }, notebook("python"));
    expect(textsOf(insert)).toEqual({ before: undefined, after: "x = 1", whole: true });
    const removal = edit("NotebookEdit", { ...input, edit_mode: "delete" }, notebook("python"));
    expect(removal.after).toBeUndefined();
  });

  test("judges the new text by itself where the notebook can't be read, or is none", () => {
    expect(textsOf(edit("NotebookEdit", input, undefined))).toMatchObject({
      after: "x = 1",
      whole: false,
    });
    expect(edit("NotebookEdit", input, "no JSON").after).toBe("x = 1");
  });
});

describe("after the tool", () => {
  const tool_input = { file_path: path, old_string: "old", new_string: "new" };
  const done = (tool: string, tool_response: unknown, current: string | undefined) =>
    edit(tool, tool_input, current, { hook_event_name: "PostToolUse", tool_response });

  test("the text is the file's, and the one before is the tool's", () => {
    const made = done("Edit", { originalFile: "was old" }, "formatted;");
    expect(textsOf(made)).toEqual({ before: "was old", after: "formatted;", whole: true });
    expect(made.isDone).toBeTrue();
  });

  test("a new file had no text before", () => {
    expect(done("Write", { originalFile: null }, "a").before).toBeUndefined();
  });

  test("a client that reports no text before is no failure: the edit is undone", () => {
    for (const response of ["done", {}, undefined]) {
      expect(done("Edit", response, "a new b").before).toBe("a old b");
      expect(done("Edit", response, "formatted away").before).toBeUndefined();
      expect(done("Write", response, "a").before).toBeUndefined();
    }
  });

  test("there is nothing to look at without a readable file", () => {
    expect(done("Edit", {}, undefined).after).toBeUndefined();
  });
});

describe("editIn()", () => {
  test("is nothing for a tool that edits no file", () => {
    expect(editIn({ tool_name: "Bash", tool_input: { command: "ls" } })).toBeUndefined();
    expect(editIn({ hook_event_name: "Stop" })).toBeUndefined();
    expect(editIn({ tool_name: "Write", tool_input: "a" })).toBeUndefined();
  });

  test("refuses a payload without the fields of its tool", () => {
    const inputs: [string, object, string][] = [
      ["Write", { file_path: path }, "content"],
      ["Edit", { file_path: path, old_string: 1, new_string: "" }, "old_string"],
      ["MultiEdit", { file_path: path, edits: "a" }, "edits"],
      ["MultiEdit", { file_path: path, edits: [null] }, "edits"],
      ["NotebookEdit", { notebook_path: path }, "new_source"],
    ];
    for (const [tool, input, field] of inputs) {
      expect(() => edit(tool, input, "a").after).toThrow(`tool_input.${field}`);
    }
    expect(() => edit("Write", { content: "a" }, "a").path).toThrow("tool_input.file_path");
  });
});
