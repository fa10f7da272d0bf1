"""Urban Casebook: one case travels one way, from a YAML file to page, search, pack and data. Start reading at `route.py`."""

__version__ = "0.1.0"
