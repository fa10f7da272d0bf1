/** What the server tells an open page. */
interface News {
  state: number;
  said: Said;
}

/** What stands above the page until it is mended; nothing of it is markup. */
interface Said {
  language: string;
  title: string;
  note: string;
  troubles?: { place: string; says: string; fix: string }[];
}
