"""The maker's search, on Whoosh: finding cases, similar ones, and the words the library has. docs/decisions/0002-whoosh.md"""
