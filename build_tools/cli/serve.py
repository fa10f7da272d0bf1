"""`casebook serve`: the site while somebody writes."""

from __future__ import annotations

import click

from build_tools.cli.desk import Desk


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.option("--open", "open_browser", is_flag=True, help="Open the page in the browser.")
@click.pass_obj
def serve(desk: Desk, address: str, open_browser: bool) -> None:
    """Show the site while you write.

    An edit to a case, a page or a template is on screen at once.
    """
    from build_tools.publish.serve import serve as serve_site

    desk.say("build.serving", address=f"http://{address}/")
    serve_site(desk.library, address, open_browser)
