"""Commands as processes: what is measured of them."""

import sys

import pytest

from tests.bench.children import FailedError, Usage, python, run, summary


def test_a_command_is_timed_and_what_it_prints_is_kept():
    used = run(python("-c", "print('here')"))
    assert used.output == "here\n"
    assert used.wall > 0
    assert used.processor > 0
    assert used.memory is None


def test_processor_time_of_children_counts():
    busy = "sum(range(3_000_000))"
    alone, with_child = (
        run(python("-c", f"import subprocess, sys; {code}")).processor
        for code in ("pass", f"subprocess.run([sys.executable, '-c', '{busy}'])")
    )
    assert with_child > alone


def test_an_exit_code_that_was_not_expected_is_an_error_with_what_was_said():
    failing = python("-c", "import sys; sys.exit('out of paper')")
    assert run(failing, codes=(1,)).code == 1
    with pytest.raises(FailedError, match="exit code 1: out of paper"):
        run(failing)


@pytest.mark.skipif(sys.platform == "win32", reason="needs wait4")
def test_memory_is_that_of_the_whole_tree():
    pytest.importorskip("psutil")
    child = "import time; held = bytearray(60_000_000); time.sleep(0.6)"
    used = run(python("-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{child}'])"), watched=True)
    assert used.memory is not None
    assert 60e6 < used.memory < 200e6


def test_a_summary_holds_medians_and_the_most_memory():
    runs = [Usage(w, w / 2, m, 0, "") for w, m in ((1.0, 5), (9.0, 7), (2.0, None))]
    assert summary(runs) == {"wall": 2.0, "processor": 1.0, "memory": 7, "runs": [1.0, 9.0, 2.0]}
    assert summary([Usage(1.0, 1.0, None, 0, "")])["memory"] is None
