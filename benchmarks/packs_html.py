"""The same pack as HTML for WeasyPrint: a pack's data come in, a page of HTML and CSS goes out."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

STYLE = """
@page { size: A4; margin: 12mm 15mm 15mm;
  @bottom-left { content: string(case); font: 8.4pt Sofia; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.4pt Sofia; } }
@page wide { size: A4 landscape; }
html { font: 11pt/13.2pt Brygada; hyphens: auto; color: #1c2024; }
h1 { font-size: 22pt; line-height: 25pt; font-weight: 400; hyphens: none;
  bookmark-level: 1; break-before: right; string-set: case content(); }
h2 { font: 600 10.5pt Sofia; bookmark-level: none; break-after: avoid; margin: 2mm 0 1mm; }
p { margin: 0 0 1.6mm; orphans: 2; widows: 2; } .label, dt { font: 9pt Sofia; color: #50565e; }
.summary, .claim { font-size: 12.5pt; line-height: 15.2pt; }
.two { display: grid; grid-template-columns: 1fr 2fr; gap: 4mm; } .half { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; }
dl { display: grid; grid-template-columns: 1fr 1fr 1fr 1fr; gap: 4mm; } dd { margin: 0; font: 9.8pt Sofia; }
table { width: 100%; border-collapse: collapse; }
td { text-align: left; vertical-align: top; border-top: .4pt solid #8d897f; padding: 1.2mm 3mm 1.2mm 0; }
.sources { columns: 2; font: 8.4pt/9.8pt Sofia; overflow-wrap: anywhere; } .wide { page: wide; } sup { font: 7pt Sofia; }
nav li { list-style: none; border-top: .4pt solid #8d897f; padding: 1.7mm 0; }
nav a::after { content: leader(" ") target-counter(attr(href), page); }
a { color: inherit; text-decoration: none; } img.mark { width: 6mm; } img.place { width: 26mm; }
img.code { width: 27mm; } img.map { height: 126mm; }
"""


def page_of(data: Mapping[str, Any], fonts: Path) -> str:
    """The whole pack."""
    pack, said = data["pack"], data["words"]
    faces = "".join(
        f"@font-face {{ font-family: {name}; font-weight: {weight}; font-style: {style}; src: url({fonts.as_uri()}/{file}); }}"
        for name, weight, style, file in (
            ("Brygada", 400, "normal", "Brygada1918_400Regular.ttf"),
            ("Brygada", 400, "italic", "Brygada1918_400Regular_Italic.ttf"),
            ("Sofia", 400, "normal", "SofiaSansSemiCondensed_400Regular.ttf"),
            ("Sofia", 600, "normal", "SofiaSansSemiCondensed_600SemiBold.ttf"),
        )
    )
    body = [
        f"<h1>{escape(data['title'])}</h1>",
        _picture(pack["map"], pack["map-says"], "map"),
        f"<h1 id=why>{escape(said['why.title'])}</h1>{_told(pack['introduction'])}{_spread(pack['spread'])}",
        f"<h1>{escape(said['contents'])}</h1><nav><ul>",
        *(f'<li><a href="#{case["slug"]}">{case["number"]} {_told(case["title"])}</a></li>' for case in data["cases"]),
        "</ul></nav>",
        *(_case(case, said) for case in data["cases"]),
        f"<div class=wide><h1>{escape(said['compare.title'])}</h1>{_compare(data)}</div>",
        f"<h1>{escape(said['glossary.title'])}</h1>{_glossary(data['glossary'])}",
        f"<h1>{escape(said['sources-all.title'])}</h1>{''.join(map(_all_sources, data['sources']))}",
    ]
    head = f"<meta charset=utf-8><title>{escape(data['title'])}</title><style>{faces}{STYLE}</style>"
    return f"<!doctype html><html lang={data['lang']}><head>{head}</head><body>{''.join(body)}</body></html>"


def _case(case: Mapping[str, Any], said: Mapping[str, str]) -> str:
    facts = "".join(
        f"<div><dt>{escape(fact['label'])}</dt><dd>{escape(fact['value'])}</dd></div>" for fact in case["facts"]
    )
    rows = "".join(
        f"<tr><td>{_picture('mark-' + row['grade'] + '.svg', row['word'], 'mark')} {escape(row['shows'])}</td>"
        f"<td>{_told(row['claim'])}</td><td class=label>{', '.join(map(str, row['sources']))}</td></tr>"
        for row in case["results"]
    )
    missing = "".join(f"<li>{_told(line)}</li>" for line in case["not-known"])
    places = "".join(
        f"<p>{escape(row['place'])} {escape(row['outcome'])} {_told(row['changed'])}</p>" for row in case["adopters"]
    )
    how = case["sources-as"]
    sources = "" if how == "none" else "".join(_source(row, how) for row in case["sources"])
    return f"""<article><h1 id="{case["slug"]}">{_told(case["title"])}</h1>
<div class=two><p class=summary>{_told(case["summary"])}</p>{_picture(case["locator"], case["locator-says"], "place")}</div>
<dl>{facts}</dl><p class=label>{escape(said["strongest"])}</p><p class=claim>{_told(case["strongest"]["claim"])}</p>
<div class=two><div><h2>{escape(said["problem"])}</h2>{_told(case["problem"])}</div>
<div><h2>{escape(said["what_was_done"])}</h2>{_told(case["done"])}</div></div>
<h2>{escape(said["results"])}</h2><table>{rows}</table><p class=label>{escape(case["closing"])}</p>
<div class=half><div><h2>{escape(said["hardest_part"])}</h2>{_told(case["hardest"])}
<h2>{escape(said["needs"])}</h2>{_told(case["needs"])}</div>
<div><h2>{escape(said["not_known"])}</h2><ul>{missing}</ul>{places}</div></div>
<h2>{escape(said["sources"])}</h2><div class=sources>{sources}</div>
<p class=label>{escape(case["checked"])} {escape(case["written"])}</p>{_picture(case["qr"], case["address"], "code")}</article>"""


def _compare(data: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<tr><td>{case['number']}</td><td>{escape(case['city'])} {_told(case['title'])}</td><td>{escape(case['size-short'])}</td>"
        f"<td>{escape(case['state-short'])}</td><td>{escape(case['cost'])}</td><td>{escape(case['evidence']['word'])}</td>"
        f"<td>{escape(row['for-whom'])}</td></tr>"
        for case, row in zip(data["cases"], data["compare"], strict=True)
    )
    return f"<table>{rows}</table>"


def _glossary(groups: list[Mapping[str, Any]]) -> str:
    return "".join(
        f"<h2>{escape(group['label'])}</h2>"
        + "".join(f"<p><b>{escape(term['word'])}</b> {escape(term['means'])}</p>" for term in group["terms"])
        for group in groups
    )


def _all_sources(case: Mapping[str, Any]) -> str:
    rows = "".join(
        f"<p>{row['id']} {escape(row['title'])} {escape(row['about'])} {_address(row['url-printed'])}</p>"
        for row in case["sources"]
    )
    return f"<h2>{case['number']} {_told(case['title'])}</h2><div class=sources>{rows}</div>"


def _spread(groups: list[Mapping[str, Any]]) -> str:
    return "".join(
        f"<h2>{escape(group['label'])}</h2><table>"
        + "".join(f"<tr><td>{escape(row['name'])}</td><td>{row['count']}</td></tr>" for row in group["rows"])
        + "</table>"
        for group in groups
    )


def _picture(name: str, says: str, kind: str) -> str:
    return f'<img class={kind} src="files/{name}" alt="{escape(says)}">' if name else ""


def _told(told: Mapping[str, Any] | None) -> str:
    return "".join(map(_node, told["c"])) if told else ""


def _node(node: Mapping[str, Any]) -> str:
    inside = "".join(map(_node, node.get("c", [])))
    if node["t"] == "s":
        return escape(node["v"])
    if node["t"] == "mark":
        return f"<sup>{', '.join(map(str, node['v']))}</sup>"
    if node["t"] == "list":
        return "<ul>" + "".join("<li>" + "".join(map(_node, item)) + "</li>" for item in node["items"]) + "</ul>"
    return {"p": f"<p>{inside}</p>", "em": f"<em>{inside}</em>"}.get(node["t"], inside)


def _source(row: dict[str, Any], how: str) -> str:
    """One source of a sheet."""
    if how == "short":
        return f"<p>{row['id']} {escape(row['short'])}</p>"
    return f"<p>{row['id']} {escape(row['title'])} {escape(row['about'])} {_address(row['address'])}</p>"


def _address(pieces: list[str]) -> str:
    """An address that may end a line where ours may."""
    return "<wbr>".join(map(escape, pieces))
