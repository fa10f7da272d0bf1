/**
 * What the scripts of the contribution form share. Each file adds one part to `casebook.form`, named like its file.
 *
 * Answers are the plain data of a case file, every value text, as `casebook check` reads them; a way leads to one of them.
 * The pure parts (text, markdown, sound, shape, prose, lines, rules, write) know no page and are tested by themselves.
 */

interface Casebook {
  form: CasebookForm;
  /** Data that came as scripts (`contribute/form_files.py`): the form in this language, the places, the cases, one case. */
  given: Given;
  /** The npm package `yaml`, loaded when a file is opened (`assets/scripts/yaml.js`). */
  yaml?: { parseDocument(text: string, options: object): YamlDocument };
}

interface YamlDocument {
  errors: { message: string; linePos?: [{ line: number; col: number }, ...unknown[]] }[];
  toJS(options?: object): unknown;
}

/** City, country, degrees north, degrees east, people, other names. */
type City = [string, string, number, number, number | null, ...string[]];

interface Given {
  form: { language: string; fields: Asked[]; lists: Record<string, [string, string, string][]>; facts: Facts; names: Record<string, Record<string, string>>; patterns: Record<string, [source: string, flags: string]>; card: CardWords };
  places?: {
    rows: City[];
    /** Tag and upper border of each city size, the smallest first. */
    sizes: [string, number | null][];
    boxes: Record<string, [number, number, number, number][]>;
  };
  /** Slug, title, city. */
  cases?: [string, string, string][];
  /** The cases that have been opened, by slug. */
  case?: Record<string, Answers>;
}

/** What the card's preview says besides the labels: the themes' short names and shapes, the sizes' short names. */
interface CardWords {
  themes: Record<string, [string, string]>;
  sizes: Record<string, string>;
  output: string;
  negative: string[];
}

interface Facts {
  licence: string;
  /** Limits of a file's name, how many words of the title it takes, and which say nothing in it. */
  slug: { least: number; most: number; words: number; small: string[] };
  unknowns: string[];
  /** Signs around a spelling of "unknown" that do not count. */
  aroundUnknown: string;
  /** White space that a line may be broken at. */
  blank: string;
  over: string[];
  notOver: string[];
  endings: string[];
  european: string[];
  /** Codes that people take for a country's, each with the right one and the country's name. */
  mistakenCodes: Record<string, [string, string]>;
  marginDegrees: number;
  /** Where a link may lead. */
  schemes: string[];
  /** How deep lists may be nested. */
  depth: number;
  /** How much like a word another has to be to be proposed for it. */
  like: { field: number; case: number; place: number; term: number; hardly: number };
  /** A list of no more terms is told as a whole. */
  few: number;
  /** Limits: characters, but for `number` of a source, `words` of a paragraph, `width` of a file in columns. */
  most: Record<"raw" | "digits" | "number" | "value" | "short" | "piece" | "placeholder" | "words" | "width", number>;
}

/** One field of the model, as `contribute/form.py` describes it; what is false, empty or 0 there is absent here. */
interface Asked {
  name: string;
  label: string;
  control: "line" | "area" | "prose" | "choice" | "choices" | "lines" | "marks" | "truth" | "fixed" | "group" | "groups";
  required?: boolean;
  unknown?: boolean;
  many?: boolean;
  least?: number;
  most?: number;
  list?: string;
  kind?: Kind;
  /** The field by which items are sorted in a file, "" for the items themselves; absent where their order is the writer's. */
  sortedBy?: string;
  parts?: Asked[];
}

interface Kind {
  name: "line" | "note" | "prose" | "tag" | "country" | "date" | "year" | "number" | "code" | "fixed" | "truth" | "address";
  limit?: number;
  vocabulary?: string;
  full?: boolean;
  least?: number;
  most?: number;
  whole?: boolean;
  above?: boolean;
  pattern?: string;
  about?: string;
  value?: string;
}

type Answer = string | Answer[] | Answers;
type Answers = { [name: string]: Answer };
type Way = (string | number)[];

/** One thing to mend: the rule, which of its sentences, what fills it in; as `build_tools/problem.py`, with a way for a place. */
interface Problem {
  way: Way;
  rule: string;
  about: string;
  level: "error" | "warning";
  values: Record<string, string | number>;
}

/** What is wrong with one value: rule, sentence, what fills it in. */
type Refusal = [rule: string, about: string, values?: Record<string, string | number>];

/** A text of a case with its way and kind. */
interface Said {
  way: Way;
  kind: Kind;
  text: string;
}

/** A piece of a long text: a paragraph or list with its words, or something that does not belong there. */
interface Block {
  type: "paragraph" | "list" | "foreign";
  text: string;
  what?: string;
}

/** Today's date and the name of the file, which the answers do not hold. */
interface Around {
  today: string;
  slug: string;
  /** The slug of the case of the library that is being mended, or "". */
  opened: string;
}

interface CasebookForm {
  /** pattern.js: a pattern of the command line by its name, with further flags. */
  pattern(name: string, more?: string): RegExp;
  /** text.js */
  text: {
    /** As a reader meets it: what limits are counted on. */
    asRead(text: string): string;
    length(text: string): number;
    /** Every mark with its place and its source numbers. */
    marks(text: string): { whole: string; at: number; ids: number[] }[];
    /** Cut to `most` letters with an ellipsis. */
    short(text: string, most?: number): string;
    /** Without these signs at either end, as Python's `strip`. */
    strip(text: string, signs: string): string;
    isMarkdown(kind: Kind): boolean;
    isText(kind: Kind | undefined): boolean;
  };
  /** near.js: the nearest of some words, or "". */
  near(word: string, words: readonly string[], cutoff: number): string;
  /** markdown.js: the blocks of a long text, the foreign pieces inside them told apart. */
  markdown(text: string): Block[];
  /** sound.js: what is wrong with one value of a kind, or null. */
  sound(text: string, kind: Kind): Refusal | null;
  /** walk.js: every single value with its way and field. */
  walk: {
    values(answers: Answers): { way: Way; asked: Asked; value: string }[];
    texts(answers: Answers): Said[];
    field(way: Way): Asked | undefined;
    at(answers: Answers, way: Way): Answer | undefined;
  };
  /** shape.js: missing, empty and unsound values. */
  shape(answers: Answers): Problem[];
  /** prose.js: what the texts break. */
  prose(answers: Answers): Problem[];
  /** marked.js: marks and sources that do not fit one another. */
  marked(answers: Answers): Problem[];
  /** dated.js: dates, states and sums that contradict one another. */
  dated(answers: Answers, around: Around): Problem[];
  /** placed.js: terms and places that nobody knows. */
  placed(answers: Answers): Problem[];
  /** named.js: cases, pictures and the file by their names. */
  named(answers: Answers, around: Around): Problem[];
  /** check.js: all of these, in the order of the file. */
  check(answers: Answers, around: Around): Problem[];
  /** sentence.js: what is wrong and what mends it, in the words of `casebook check`. */
  sentence: { says(found: Problem, answers: Answers): string; fix(found: Problem, answers: Answers): string };
  /** canonical.js: texts as a file sets them. */
  canonical: {
    line(text: string): string;
    quoted(text: string, lead: string, indent: number): string[];
    prose(text: string, indent: number): string[];
    /** Paragraphs and items each on one line. */
    unset(text: string): string;
    isOneRun(text: string): boolean;
    oneLine(text: string): string;
  };
  /** write.js: a case file in its canonical form (docs/reference/canonical-form.md). */
  write(answers: Answers): string;
  /** read.js: the answers of a YAML text; throws an Error with a sentence where it cannot be read. */
  read(text: string): Promise<Answers>;
  /** fields.js */
  fields: {
    page(): HTMLElement;
    /** The fields that stand directly in the page, a group or an item. */
    within(around: HTMLElement): HTMLElement[];
    /** Something of a field's own, none of a field inside it. */
    own(field: HTMLElement, selector: string): any;
    /** Closes what cannot be answered while the field is unknown. */
    dim(field: HTMLElement): void;
    /** Shows a value in a list, even one that the list does not have. */
    choose(select: HTMLSelectElement, value: string): void;
  };
  /** answers.js: the page's fields to answers and back. */
  answers: { gather(): Answers; fill(answers: Answers): void; element(way: Way): HTMLElement | null };
  /** groups.js: items that can be added, moved and removed. */
  groups: {
    add(list: HTMLElement, focus: boolean): HTMLElement;
    items(list: HTMLElement): HTMLElement[];
    resize(list: HTMLElement, count: number): void;
    /** Numbers the items anew. */
    count(list: HTMLElement): void;
    start(): void;
  };
  /** choices.js: lists to tick, in the order in which they were ticked. */
  choices: { read(field: HTMLElement): string[]; write(field: HTMLElement, tags: string[]): void; start(): void };
  /** cited.js: the sources as they stand, to be ticked beside a claim or put into a text. */
  cited: { renew(): void; read(field: HTMLElement): string[]; write(field: HTMLElement, ids: string[]): void; start(): void };
  /** place.js: the city, chosen from the list of places. */
  place: { start(): void; renew(): void };
  /** cities.js: the list of places. */
  cities: { load(): Promise<void>; find(typed: string): City[]; country(code: string): string; said(city: City): string };
  /** draft.js: what is kept in this browser; `start` says whether there was something. */
  draft: { keep(): void; start(): boolean; clear(): void; around(): Around; name(slug: string, opened: string): void };
  /** counted.js: letters left, beside each text. */
  counted: { renew(field: HTMLElement): void; all(): void };
  /** progress.js: how much of each section is answered. */
  progress: { renew(answers: Answers, found: Problem[]): void };
  /** means.js: what a chosen term means. */
  means: { all(): void };
  /** preview.js: the card as it will stand in a list. */
  preview: { renew(answers: Answers): void };
  /** problems.js: what is to be mended, beside each field and as a list. */
  problems: {
    show(found: Problem[], answers: Answers): void;
    /** Somebody has left the field at this way. */
    leave(way: Way): void;
    /** Everything is shown from now on, and the list gets the keyboard. */
    summary(): void;
    forget(): void;
  };
  /** send.js: the ways out: a file, the clipboard, the host, a letter. */
  send: { start(): void };
  /** cases.js: the cases of the library to choose from. */
  cases: { offer(chooser: HTMLSelectElement): Promise<void>; start(): void };
  /** open.js: a case of the library, or a file, into the form. */
  open: { start(): void };
  /** page.js: what follows from every change. */
  renew(): void;
}
