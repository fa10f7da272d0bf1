/** What the views of the explorer add to `casebook`: the map, cases side by side, what fits. The rest stands in types.d.ts. */

interface Casebook {
  /** settle.js: puts items into a list in their order and takes out all others; what stays keeps its focus. */
  settle(list: Element, items: Element[]): void;
  /** fit.js, fit-answers.js, fit-form.js: how cases answer what a city said of itself. */
  fit(row: Row, answers: FitAnswers, list: FitList): Fit;
  fitOrder(a: Fit, b: Fit): number;
  fitAnswers: FitStore;
  /** How a case fits the answers that are given; null where none is. */
  fitOf(row: Row): Fit | null;
  /** compare-data.js, compare-rows.js, compare-table.js, compare-paper.js, compare-tray.js: cases side by side. */
  compareData: CompareData;
  compareRows(heads: CompareHead[], cases: ComparedCase[]): ComparedRow[];
  /** The largest group of cases whose costs may be set against one another; empty where there are no two. */
  comparableCosts(cases: ComparedCase[]): ComparedCase[];
  /** whole.js: a text for an element to take in (`append`); what must not be torn is an element of its own. */
  whole(text: string): (string | HTMLElement)[];
  compareTable(rows: ComparedRow[], cases: ComparedCase[], with_: { caption: string; leave: (slug: string) => void }): HTMLTableElement;
  fitOnPaper(sheet: HTMLElement): Promise<void>;
  compareMost: number;
  /** assets/map.js (`render/explore/atlas.py`): the map in parts. */
  atlas?: Atlas;
  /** map-window.js, map-groups.js, map-names.js: the map as numbers. */
  mapWindow: MapWindow;
  mapGroups(places: MapPlace[], near: number): MapGroup[];
  mapNames(marks: NamedMark[], edges: { width: number; height: number }): (NameSpot | null)[];
  /** map-stage.js, map-marks.js, map-hand.js, map-panel.js, map-list.js, map-light.js: the map as it is seen and touched. */
  mapStage(stage: HTMLElement, atlas: Atlas, drawn: () => void): MapStage;
  mapMarks(atlas: Atlas, open: (group: MapGroup, mark: SVGGElement) => void): MapMarks;
  mapHand(stage: HTMLElement, acts: MapActs): void;
  mapStep: number;
  mapPanel(home: HTMLElement): { open(group: MapGroup, mark: SVGGElement): Promise<void>; shut(): void };
  mapList(): { element: HTMLElement; show(result: Result): void };
  mapLight(stage: HTMLElement, list: HTMLElement, marks: MapMarks, show: (point: MapPoint) => void): void;
}

/* Side by side --------------------------------------------------------------------------------------------------- */

/** Plain words; or words with their language, a mark of evidence, or what they come under. */
type CompareLine = string | { text: string; lang?: string; mark?: string; word?: string };
/** What one case says in one row; empty where nothing is told, null where nobody knows. */
type CompareCell = CompareLine[] | null;

/** The head of a row, and how its cells are set against one another (`Row` in render/explore/cells.py). */
interface CompareHead {
  key: string;
  head: string;
  kind: "fact" | "several" | "mark" | "text";
  /** A part of the table begins here. */
  opens: boolean;
}

interface ComparedCase {
  slug: string;
  title: CompareLine;
  city: string;
  theme: { tag: string; shape: string; word: string };
  /** What its cost covers, if such costs can be compared; else "". */
  covers: string;
  /** One for each head, in that order. */
  cells: CompareCell[];
}

/** One row, judged: whether all agree, whether they differ where they might agree, which lines several share. */
interface ComparedRow {
  head: CompareHead;
  cells: CompareCell[];
  isSame: boolean;
  differs: boolean;
  isShared: (line: CompareLine) => boolean;
}

interface CompareData {
  heads(heads: CompareHead[]): void;
  take(file: number, cases: Omit<ComparedCase, "slug">[]): void;
  /** The cases of some rows in that order, loaded where they are not here yet; broken where they cannot be had. */
  of(rows: readonly Row[]): Promise<{ heads: CompareHead[]; cases: ComparedCase[] }>;
}

/* The map -------------------------------------------------------------------------------------------------------- */

/** Boxes are left, top, width, height in units of the drawing. `window` moves; below it, in `frame`, stand the insets. */
interface Atlas {
  window: number[];
  frame: number[];
  land: string;
  insets: string[];
  /** Each shape small, and large with room for a number; the shape of each theme. */
  shapes: Record<string, [string, string]>;
  themes: Record<string, string>;
  /** Name, right, down, 1 in an inset, slugs. */
  places: [string, number, number, 0 | 1, string[]][];
}

/** The part of the map that is seen. */
interface MapSeen {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface MapPoint {
  x: number;
  y: number;
  isFar?: boolean;
}

interface MapWindow {
  kept(seen: MapSeen, whole: MapSeen): MapSeen;
  /** As many times larger, around a point that stays where it is. */
  zoomed(seen: MapSeen, whole: MapSeen, times: number, point: MapPoint): MapSeen;
  moved(seen: MapSeen, whole: MapSeen, right: number, down: number): MapSeen;
  around(seen: MapSeen, whole: MapSeen, point: MapPoint): MapSeen;
  has(seen: MapSeen, point: MapPoint): boolean;
  between(from: MapSeen, to: MapSeen, share: number): MapSeen;
  middle(seen: MapSeen): MapPoint;
  isWhole(seen: MapSeen, whole: MapSeen): boolean;
  isLargest(seen: MapSeen, whole: MapSeen): boolean;
}

/** One place with the cases that are found there. */
interface MapPlace {
  number: number;
  name: string;
  x: number;
  y: number;
  isFar: boolean;
  rows: Row[];
}

/** One mark: a place, or several near one another, at the place with most cases. */
interface MapGroup {
  x: number;
  y: number;
  isFar: boolean;
  places: MapPlace[];
  rows: Row[];
}

/** A mark that would like its name beside it, in pixels; `weight` decides who is named first. */
interface NamedMark {
  x: number;
  y: number;
  radius: number;
  width: number;
  weight: number;
}

interface NameSpot {
  x: number;
  y: number;
  anchor: "start" | "end" | "middle";
}

interface MapMark {
  /** The sign with its number and name; the button that is its sign. */
  element: Element;
  button: SVGGElement;
  group: MapGroup;
  name: SVGTextElement;
  width: number;
  radius: number;
}

interface MapMarks {
  /** How near two marks may come, in pixels, before they are one. */
  near: number;
  update(
    groups: MapGroup[],
    homes: { land: SVGElement; insets: SVGElement },
    at: (point: MapPoint) => { x: number; y: number },
    edges: { width: number; height: number },
  ): void;
  /** The button of a case's mark; the mark that a part belongs to. */
  of(slug: string): SVGGElement | undefined;
  at(part: Element): MapMark | undefined;
}

/** Acts on the window; pixels count from the upper left corner of the stage, null is its middle. */
interface MapActs {
  zoom(times: number, pixel: MapPoint | null, how: { isSmooth: boolean }): void;
  move(right: number, down: number, how: { isSmooth: boolean }): void;
  whole(): void;
  canZoom(times: number): boolean;
}

interface MapStage extends MapActs {
  near: SVGElement;
  far: SVGElement;
  redraw(): void;
  /** Units of the drawing in one pixel. */
  unit(): number;
  edges(): { width: number; height: number };
  at(point: MapPoint): { x: number; y: number };
  /** Moves the window to a point that is out of sight. */
  show(point: MapPoint): void;
}

/* Does this fit us? ---------------------------------------------------------------------------------------------- */

type FitName = "size" | "topic" | "cost" | "for" | "lead";
/** A tag of the question's list, "" where it is not answered. */
type FitAnswers = Readonly<Record<FitName, string>>;

/** The answers that there are: what a tag is called, and its place in an order. */
interface FitList {
  label(name: FitName, tag: string): string;
  rank(name: FitName, tag: string): number;
}

/** A word of `scripts.fit`, and what it says of the case. */
interface FitReason {
  reason: string;
  theirs: string;
}

interface Fit {
  yes: FitReason[];
  no: FitReason[];
  open: FitReason[];
}

interface FitStore {
  readonly names: readonly FitName[];
  now(): FitAnswers;
  set(change: Partial<FitAnswers>): void;
  clear(): void;
  subscribe(hear: (answers: FitAnswers) => void): () => void;
}
