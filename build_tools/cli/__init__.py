"""The command line: reads what was asked, calls the route, prints, and ends with an exit code. One module a command.

0 fine, 1 problems in the files, 2 the command was wrong, 3 a mistake of ours. Printing, exit codes, clock and environment live
here and nowhere below.
"""

from build_tools.cli.program import main, run

__all__ = ["main", "run"]
