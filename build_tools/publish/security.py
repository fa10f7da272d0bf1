"""The Content-Security-Policy of each page: nothing from another host, no script but our files and those named by their hash."""

from __future__ import annotations

import base64
import hashlib
import re

# "<script>…</script>" and "<script id=…>…</script>", but not data (application/json, ld+json) and not scripts with an address.
_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"?application/)[^>]*>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_CHARSET = re.compile(r"<meta charset=[^>]+>")


def with_policy(html: str, uses_wasm: bool = False) -> str:
    """The page with its policy as the first thing after its charset; `uses_wasm` for a page that searches.

    The hashes are of this very page: the theme's inline scripts differ by depth.
    """
    scripts = "".join(f" '{_hash(found)}'" for found in dict.fromkeys(_SCRIPT.findall(html)))
    styles = "".join(f" '{_hash(found)}'" for found in dict.fromkeys(_STYLE.findall(html)))
    wasm = " 'wasm-unsafe-eval'" if uses_wasm else ""
    policy = (
        f"default-src 'none'; script-src 'self'{scripts}{wasm}; style-src 'self'{styles}; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self' mailto:"
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _CHARSET.sub(lambda found: f"{found.group()}\n{meta}", html, count=1)


def _hash(content: str) -> str:
    """A CSP source expression (CSP level 3, section 2.3.1) for the content of an inline element."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
