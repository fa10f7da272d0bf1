/** What the service worker is given: the list that `publish/offline/worker.py` writes. */
interface OfflineList {
  /** The code of this build. */
  build: string;
  /** The size of everything, in bytes. */
  bytes: number;
  /** By path below the site's root: code and size. */
  files: Record<string, [string, number]>;
  /** Kept at once. */
  frame: string[];
  /** The explorer and its data, by language. */
  explorer: Record<string, string[]>;
  /** The page that answers where another is not kept, by the beginning of a language's paths. */
  answers: Record<string, string>;
}

interface WorkerGlobalScope {
  casebook: { offline: OfflineList };
}
