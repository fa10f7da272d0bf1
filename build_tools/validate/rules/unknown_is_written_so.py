"""What nobody knows is written `unknown`, in small letters and alone.

What: no `n/a`, `-`, `tbd`, `?`, `none` or `null`.
Why: `unknown` is shown to readers as "not known", can be searched for and counted; the other spellings would pass for answers.

Wrong:
    needs: n/a

Right:
    needs: unknown
"""

ID = "unknown-is-written-so"
