"""Lets `python -m build_tools` run where the command `casebook` is not on the path."""

from build_tools.cli import main

main()
