"""Joins the CommonJS files of an npm package into one classic script, so that a page opened from a disk can load it.

Comes in: the name of the package's first file and a way to read its others. Goes out: a script that adds the package to the
global `casebook` under a name. The files are kept letter by letter, each in a function of its own; nothing is rewritten.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

# "require('./doc/Document.js')": the files of the package; "require('process')": what a browser has not.
_REQUIRE = re.compile(r"""\brequire\(\s*['"]([^'"]+)['"]\s*\)""")


def classic_script(first: str, read: Callable[[str], bytes], name: str, about: str) -> bytes:
    """The script, beginning with the comment `about`; a module that is no file of the package is an empty object there."""
    files: dict[str, str] = {}
    _gather(first, read, files)
    modules = ",\n".join(
        f'"{path}": (module, exports, require) => {{\n{text.rstrip()}\n}}' for path, text in sorted(files.items())
    )
    return f"""\
/* {about} */
(() => {{
const files = {{
{modules}
}};
const made = {{}};
const load = (path) => {{
  if (made[path]) return made[path].exports;
  const module = (made[path] = {{ exports: {{}} }}), folder = path.split("/").slice(0, -1);
  files[path](module, module.exports, (name) => {{
    // Of what Node has and a browser has not, the package asks for the environment alone.
    if (!name.startsWith(".")) return {{ env: {{}} }};
    const way = [...folder];
    for (const step of name.split("/")) step === ".." ? way.pop() : step !== "." && way.push(step);
    return load(way.join("/"));
  }});
  return module.exports;
}};
(window.casebook ??= {{}}).{name} = load("{first}");
}})();
""".encode()


def _gather(path: str, read: Callable[[str], bytes], files: dict[str, str]) -> None:
    if path in files:
        return
    files[path] = read(path).decode()
    for name in _REQUIRE.findall(files[path]):
        if name.startswith("."):
            _gather(posixpath.normpath(posixpath.join(posixpath.dirname(path), name)), read, files)
