"""`casebook serve`: the site while somebody writes."""

from __future__ import annotations

import webbrowser

import click

from build_tools import report
from build_tools.cli.desk import Desk
from build_tools.problem import CommandError

# More names than this on one line tell nobody anything.
MOST_NAMES = 3


@click.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.option("--open", "open_browser", is_flag=True, help="Open the page in the browser.")
@click.pass_obj
def serve(desk: Desk, address: str, open_browser: bool) -> None:
    """Show the site while you write.

    What you save is on screen at once. While a file has an error, the page stays as it was and says what to mend.
    """
    from build_tools.showing import Came, Showing

    def tell(came: Came) -> None:
        if came.problems:
            click.echo(report.as_text(came.problems, came.files, desk.words))
        for trouble in came.troubles:
            click.echo(f"{trouble.place}: {trouble.says}\n  {trouble.fix}\n")
        if came.changed and came.seconds is None:
            desk.say("build.broken")
        elif came.changed:
            desk.say("serve.shown", files=_names(came.changed), seconds=f"{came.seconds:.1f}")

    host, port = _parts(address)
    showing = Showing(desk.library, desk.today, desk.words)
    following = showing.follow(host, port)
    try:
        tell(next(following))
        # With port 0 the system chooses one.
        home = f"http://{address.rpartition(':')[0]}:{showing.server.server_port}/"
        desk.say("build.serving", address=home)
        if open_browser:
            webbrowser.open(home)
        for came in following:
            tell(came)
    except OSError as error:
        raise CommandError("no-address", address=address, reason=error.strerror or str(error)) from error
    except KeyboardInterrupt:
        # How it is meant to end.
        return
    finally:
        following.close()


def _names(files: tuple[str, ...]) -> str:
    return ", ".join(files[:MOST_NAMES]) + (", …" if len(files) > MOST_NAMES else "")


def _parts(address: str) -> tuple[str, int]:
    """Host and port of an address; raises CommandError where it is none."""
    host, colon, port = address.rpartition(":")
    if not colon or not host or not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise CommandError("not-an-address", value=address)
    return host.strip("[]"), int(port)
