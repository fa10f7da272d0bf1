"""Whether the addresses that the cases cite still answer: asked slowly, said carefully, remembered for a while."""
