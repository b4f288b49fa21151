"""The kernel's tests need numba, and share one compilation: they go to one worker."""

import pytest

pytest.importorskip("numba", reason="the compiled kernel needs the extra `fast`")
