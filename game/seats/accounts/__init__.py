"""Why a machine did what it did: its orders accounted for afterwards, from its own view alone."""
