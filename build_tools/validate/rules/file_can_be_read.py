"""A file is one YAML document in UTF-8, of modest size, without control characters.

What: the file can be opened, decoded and parsed; it holds one mapping of keys and values, at most 256 KiB and 20 levels deep.
Why: everything else is checked on what the file says; a file that cannot be read gives this one message and no other.

Wrong:
    title: Gdańsk: sharing responsibility

Right:
    title: "Gdańsk: sharing responsibility"
"""

ID = "file-can-be-read"
