/**
 * What the site's scripts share: the one global `casebook`, its parts and what they promise one another.
 *
 * Scripts are classic scripts, loaded with `defer` in the order in which a page names them (`render/page.py`, `scripts`; `opening.js`
 * alone runs at once and adds nothing).
 * Each adds one part to `casebook`, named like its file, and never touches another's. They run from a folder too (`file://`):
 * no module, no `fetch`; data come as scripts. Checked by `tsc --noEmit`, see docs/decisions/0011-scripts.md.
 */

declare var casebook: Casebook;

interface Window {
  casebook: Casebook;
}

interface Casebook {
  /** The facet table as it was built, `assets/table.<lang>.js`; `table` reads it. */
  packed?: PackedTable;
  /** say.js: a text of `words/<lang>.yml`, section `scripts`, with its placeholders filled; `n` chooses one or many. */
  say(name: string, values?: Record<string, string | number>): string;
  /** way.js: addresses from this page, which hold on a server and from a folder. */
  way: Ways;
  /** fold.js: the same folding as `text/fold.py`: "Łódź" is compared as "lodz". */
  fold: Fold;
  /** table.js: every case with what it can be narrowed by, in the order of places. */
  table: Table;
  /** state.js: what the address says the reader asked for. */
  state: StateOfAddress;
  /** facets.js: which cases pass, and the count beside every value. */
  facets: Facets;
  /** codes.js: what of an address has to be written otherwise to be what the table calls it. */
  codes(state: State): Partial<State>;
  /** sorting.js: cases in an order. */
  sorting: Sorting;
  /** result.js: what is found now. */
  result: Results;
  /** cards.js: the cards of cases, the same HTML as in the page, loaded as they are needed. */
  cards: Cards;
  /** search.js: the cases that have the words of a query. Absent on a page that does not search. */
  search?: (words: string) => Found | Promise<Found>;
  /** query.js: the telling words of a question; `empty` are words that say nothing. */
  query(text: string, empty: ReadonlySet<string>): QueryWord[];
  /** excerpt.js: what is shown of a case, from what its words have found. */
  excerpt(results: readonly PagefindResult[]): Promise<Excerpt | null>;
  /** engine.js: Pagefind, opened; the promise is broken where it cannot be had (no network, a folder on a disk). */
  engine(): Promise<Engine>;
  /** found.js: below each card of a list the excerpt that answers, loaded when it comes into view. */
  found(list: Element, result: Result): void;
  /** spelling.js: what was meant by a word that no case has. */
  spelling(lexicon: Lexicon): Spelling;
  /** meant.js: the spelling of this language, its lexicon loaded when first asked; undefined where it cannot be had. */
  meant(): Promise<Spelling | undefined>;
  /** `assets/search.<lang>.js` and `assets/lexicon.<lang>.js`, made by the build, loaded when somebody searches. */
  searching?: Searching;
  lexicon?: Lexicon;
  /** live.js: says something once to a screen reader. */
  live: { say(text: string): void };
  /** views.js: how a result is shown. A view registers itself before explorer.js runs: `casebook.views.map = {…}`. */
  views: Record<string, View>;
  /** views.js: shows a result in the view that its state names, and hides the others. */
  showResult(result: Result): void;
  /** chosen.js: what a value of a facet is called; everything that narrows the list now. */
  labelOf(facet: FacetName, value: string): string;
  narrowings(state: State): Narrowing[];
  /**
   * What stands at the foot of each card of the explorer, in this order: each function is called once for every card that is
   * made, with the case and an empty element of its own, and may put buttons into it. A file adds its function with
   * `(casebook.cardActions ??= []).push((row, slot) => …)` before explorer.js runs.
   */
  cardActions: CardAction[];
  /** One line a case for the plain search, in the order of the table, from `assets/plain.<lang>.js`. */
  plain?: string[];
  /** What can be kept on this device, from `assets/offline-list.js`. */
  offline?: OfflineList;
  /** store.js: what this browser remembers for the reader. */
  store: Store;
  /** kept.js: the cases that the reader has kept. */
  kept: Kept;
  /** The sheets that are loaded, by slug; each `assets/sheets/<lang>/<slug>.js` adds one. */
  sheets?: Record<string, PackSheet>;
  /** pack.js: the cases of the page My pack. */
  pack: Pack;
  /** pack-desk.js: the lines by which the pack is put in order. */
  packDesk: { show(sheets: ReadonlyMap<string, PackSheet>): void };
  /** pack-paper.js: the leaves of the pack; gives the number of sheets that are there. */
  packPaper: { show(sheets: ReadonlyMap<string, PackSheet>): number };
  /** pack-map.js: numbered marks on the cover's map, in the order of the cases. */
  packMap: { draw(map: SVGSVGElement, cases: readonly Marked[]): void };
  /** pack-running.js: the running foot of the paper; `sheets` are the words of each sheet's own. */
  packRunning: { write(title: string, sheets: readonly string[], paper: "a4" | "letter"): void };
  /** likeness.js: the cases that a new one may be the same as; for the contribution form. */
  likelySame(city: string, topics: readonly string[]): LikelySame[];
}

interface Ways {
  /** From this page to the site's root and to the first page of its language: "../", "../../". */
  root: string;
  home: string;
  language: string;
  /** To a page of this language by its name, "cases/x/"; ends in "index.html" where the site lies in a folder. */
  toPage(name: string): string;
  /** To a file below the site's root, "assets/cards/en/3.js". */
  toFile(path: string): string;
  /** To the page of a case, and to a part of it. */
  toCase(slug: string, anchor?: string): string;
  /** Loads a script of data once; the promise is kept when it has run, and broken where it cannot be had. */
  load(path: string): Promise<void>;
}

interface Fold {
  /** Without accents, joined letters taken apart; case is kept. */
  (text: string): string;
  /** As a part of an address: small letters, digits, hyphens. */
  slugOf(text: string): string;
}

/* The table ------------------------------------------------------------------------------------------------------ */

/** One case, as far as it can be narrowed, sorted and placed. A tag that nobody knows is "unknown". */
interface Row {
  slug: string;
  /** Its number in the order of places (country, then city, as this language writes them). */
  index: number;
  /** Two capital letters; the label stands in the form of facets and in `casebook.table.labels`. */
  country: string;
  /** As the library calls it, in every language; slugs begin with it. */
  city: string;
  /** As this language calls it. */
  called: string;
  /** The main one first. */
  theme: string[];
  topic: string[];
  /** Tags of the lists city_sizes, states, for_whom, cost_bands, evidence, shows, programmes, participation_levels. */
  size: string;
  status: string;
  for: string[];
  cost: string;
  /** What the cost covers, a tag of the list cost_covers. */
  covers: string;
  /** The grade of the best evidence, "none" where no results are known, and what that evidence shows. */
  evidence: string;
  shows: string;
  /** ["none"] where the case is known under no programme. */
  programme: string[];
  participation: string;
  /** The languages of the site in which the case can be read. */
  lang: string[];
  /** Tag of the list lead_types. */
  lead: string;
  /** Years; 0 where nobody knows, or where it has not ended. */
  started: number;
  ended: number;
  /** YYYY-MM-DD */
  checked: string;
}

/** The columns that are facets of the explorer, by the names they have in the address. */
type FacetName =
  | "theme" | "topic" | "country" | "size" | "status" | "for" | "cost"
  | "evidence" | "shows" | "programme" | "participation" | "lang";

interface Table {
  rows: readonly Row[];
  /** The case of a slug, or undefined. */
  row(slug: string): Row | undefined;
  /** The values of a case in a facet, as a list even where there is one. */
  values(row: Row, facet: FacetName): readonly string[];
}

/** One column: `keys` are its values, `rows` has one letter a case for its place in `keys`, or words of letters, spaced. */
interface PackedColumn {
  keys: string[];
  rows: string;
  many?: 1;
}

interface PackedTable {
  language: string;
  /** Country, city, how many cases lie there, and what this language calls it if not so, in the order of places. */
  places: [string, string, number, string?][];
  /** What follows the city in each slug, spaced; a whole slug begins with "/". */
  slugs: string;
  columns: Record<string, PackedColumn>;
}

/* The address ---------------------------------------------------------------------------------------------------- */

/** What the reader asked for. Lists are empty, texts are "" where nothing was chosen. */
interface State extends Record<FacetName, readonly string[]> {
  q: string;
  /** Years of four digits. */
  from: string;
  to: string;
  /** One of casebook.sorting.names, or "" for the order that fits: by relevance with words, else by best evidence. */
  sort: string;
  view: string;
  /** Slugs, in the reader's order. */
  cases: readonly string[];
}

interface StateOfAddress {
  now(): State;
  /**
   * Changes some of it, the address with it, and tells the subscribers. The fragment is left alone. `replace` makes no new
   * step for the back button: for what changes with each key.
   */
  write(change: Partial<State>, how?: { replace?: boolean }): void;
  /** The address of the explorer with a change made to what is asked now. */
  address(change: Partial<State>): string;
  /** Called after each change, by a script or by the back button. Gives the function that ends it. */
  subscribe(hear: (now: State, before: State) => void): () => void;
  /** Nothing asked for. */
  readonly empty: State;
}

/* What is found -------------------------------------------------------------------------------------------------- */

/** How many cases each value of each facet would give, its own facet's choice lifted. */
type Counts = Record<FacetName, Map<string, number>>;

interface Facets {
  readonly names: readonly FacetName[];
  /** The rows that pass what is chosen, and the counts; `among` are the rows that the words of the query find. */
  narrow(among: readonly Row[], state: State): { rows: Row[]; counts: Counts; undated: number };
}

interface Sorting {
  readonly names: readonly string[];
  /** The order that is used: the one chosen, or the one that fits. */
  used(state: State): string;
  /** A new list in that order. A view may add an order of its own (`orders.fit = (a, b) => …`). */
  sort(rows: readonly Row[], state: State, score: (row: Row) => number): Row[];
  orders: Record<string, (a: Row, b: Row) => number>;
}

/** How well a case answers the words of the query, and the place that answers. */
interface Hit {
  slug: string;
  score: number;
  /** Loads what is shown of it: pieces of text, the words found marked, and the part of the page where they stand. */
  excerpt?: () => Promise<Excerpt | null>;
}

interface Excerpt {
  pieces: { text: string; found: boolean }[];
  /** The id of the part, and its heading; empty for the page as a whole. */
  anchor: string;
  heading: string;
  isCut: { before: boolean; after: boolean };
}

/** One word of a question as it was typed, and folded. */
interface QueryWord {
  text: string;
  plain: string;
}

interface Spelling {
  /** All three take and give words folded, but for the suggestion, which is written as the library writes it, or "". */
  knows(plain: string): boolean;
  begins(plain: string): boolean;
  suggestion(word: string): string;
}

interface Lexicon {
  language: string;
  /** How often, and the words that stand so often, spaced. */
  words: [number, string][];
}

/** `ids` are Pagefind's, spaced, in the order of the slugs' letters; `parts` lead to the anchor and the heading of a part. */
interface Searching {
  ids: string;
  empty: string;
  parts: Record<string, [string, string]>;
}

/** What we use of Pagefind's own script. */
interface PagefindResult {
  id: string;
  score: number;
  /** The places of the words found, counted in words from the beginning. */
  words: number[];
  data(): Promise<{ content: string; anchors: { element: string; id: string; location: number }[] }>;
}

/** What one word finds, by slug. */
type FoundByWord = Map<string, { score: number; places: PagefindResult[] }>;

interface Engine {
  /** Fetches what words that begin so will need. */
  prepare(word: QueryWord): void;
  /** The cases that have the word, or a longer one that begins with it. */
  beginning(word: QueryWord): Promise<FoundByWord>;
  /** The cases that have the word itself, in any of its inflected forms. */
  whole(word: QueryWord): Promise<Set<string>>;
  /** Words, folded, that say nothing by themselves. */
  empty: Set<string>;
}

/**
 * What a search gives: `hits` by slug (absent: every case), words that no case has with what was meant by them, words that nobody
 * understands, whether the index could not be had.
 */
interface Found {
  hits?: Map<string, Hit>;
  meant?: Map<string, string>;
  missing?: string[];
  failed?: boolean;
  /** Only titles and the like were looked through: the site lies in a "folder", or there is no network ("offline"). */
  plain?: "" | "folder" | "offline";
}

interface Result {
  state: State;
  /** The cases found, in order; and their slugs. */
  rows: readonly Row[];
  slugs: readonly string[];
  counts: Counts;
  /** Cases left out because nobody knows when they began, while years are asked for. */
  undated: number;
  /** By slug; empty where there are no words to look for. */
  hits: ReadonlyMap<string, Hit>;
  /** Words that no case has, each with the one that was probably meant. */
  meant: ReadonlyMap<string, string>;
  /** Words that no case has and that are like no other. */
  missing: readonly string[];
  /** The text index could not be loaded: what is found does not regard the words. */
  failed: boolean;
  /** Only titles and the like were looked through, and why; "" where whole texts were searched. */
  plain: "" | "folder" | "offline";
}

interface Results {
  /** The last result; undefined before the first. */
  now(): Result | undefined;
  /** Called with each new result, at once with the last one if there is one. Gives the function that ends it. */
  subscribe(hear: (result: Result) => void): () => void;
  /** Reads the address and finds anew; explorer.js calls it once. A view calls it where its own orders have changed. */
  refresh(): void;
}

/* How it is shown ------------------------------------------------------------------------------------------------ */

/**
 * One way to show a result. Its place is the element `#view-<name>` of the page, which is hidden while another view is shown;
 * its name stands in the switch of the bar (`render/explore/page.py`, VIEWS).
 */
interface View {
  /** Shows this result, at once or by the time that the promise is kept; called again whenever it changes while the view is chosen. */
  show(result: Result): void | Promise<void>;
  /** Called when another view is chosen. */
  hide(): void;
}

type CardAction = (row: Row, slot: HTMLElement) => void;

interface Cards {
  /** The `li` of each case, new ones, ready with its actions; a card that cannot be loaded is left out. */
  of(rows: readonly Row[]): Promise<HTMLLIElement[]>;
  /** Gives a card its link and its actions; a card that came with the page gets them from list.js. */
  equip(card: HTMLLIElement): void;
  /** Called by the chunks of cards. */
  take(number: number, cards: string[]): void;
}

/** One thing that narrows the list, in words; the change that takes it off, and the one that asks for it alone. */
interface Narrowing {
  label: string;
  without: Partial<State>;
  only: Partial<State>;
}

interface LikelySame {
  row: Row;
  /** The topics that both have; the more, the likelier. */
  topics: string[];
}

/* What is kept --------------------------------------------------------------------------------------------------- */

interface Store {
  /** What stands under a name; undefined where nothing does, or storage is forbidden. It may be anything: check it. */
  get(name: string): unknown;
  /** Whether it could be stored. */
  set(name: string, value: unknown): boolean;
  /** Called when another tab has changed something. */
  subscribe(hear: () => void): void;
}

interface Kept {
  /** More than these do not go into a pack. */
  readonly most: number;
  /** Slugs, in the reader's order. */
  all(): readonly string[];
  has(slug: string): boolean;
  /** Each gives whether it could be stored. */
  keep(slug: string): boolean;
  drop(slug: string): boolean;
  replace(slugs: readonly string[]): boolean;
  /** The way to My pack, with the cases in the address where some are given. */
  address(slugs: readonly string[]): string;
  subscribe(hear: () => void): void;
}

interface Pack {
  all(): readonly string[];
  /** What the address asked for and the library does not hold, as it stood there. */
  readonly unknown: readonly string[];
  /** Whether the cases are an address's, not the reader's own. */
  isShared(): boolean;
  /** Moves a case up (-1) or down (1); gives its place, counted from 1. */
  move(slug: string, by: number): number;
  remove(slug: string): void;
  /** Makes an address's cases the reader's own. */
  adopt(): void;
  subscribe(hear: () => void): void;
}

/** What the cover's map needs of a case; `spot` is in the map's units, null where it lies beyond. */
interface Marked {
  spot: [number, number] | null;
  theme: string;
  shape: string;
}

/** One case as My pack takes it; made by `render/pack_sheets.py`. `sheet`, `sources`, `questions` and `blocks` are HTML. */
interface PackSheet extends Marked {
  title: string;
  /** The language of the title. */
  language: string;
  place: string;
  city: string;
  sheet: string;
  sources: string;
  questions: string;
  blocks: string[];
}

/** Written by `publish/offline/worker.py`; the service worker has the whole of it (publish/worker/types.d.ts). */
interface OfflineList {
  /** The code of this build. */
  build: string;
  /** The size of everything, in bytes. */
  bytes: number;
  /** By path below the site's root: code and size. */
  files: Record<string, [string, number]>;
}
