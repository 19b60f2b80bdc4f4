"""The work of a run on a Ray cluster: as core tasks, a batch each.

Texts and compiled rules stay with the workers; what travels is a document's name one way and its packed claims the
other. A batch whose worker dies is tried once more, piece by piece, as in the pool. A cluster that fails as a whole
ends the run: that is no fault of the documents.
"""

from __future__ import annotations

import logging
import os
import pickle
import secrets
import socket
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType
from typing import Any, TypeVar

from msgspec.structs import replace

from claimcheck import __version__
from claimcheck.align.sharing import Work, alone
from claimcheck.engines.batches import lost, of_documents, of_stories
from claimcheck.engines.desk import Dated, Desk, Document, Reading, Setup, Story
from claimcheck.engines.judgements import Sealed
from claimcheck.errors import InputError, Problem
from claimcheck.program import code
from claimcheck.sources.paths import File

Done = TypeVar("Done")
Task = Any  # a reference of Ray to what a task will have brought
_LOCAL = "local"  # what Ray calls a new cluster on this machine
_PATIENCE = 10  # seconds until a cluster must have answered
# Ray speaks gRPC, that is HTTP/2: both sides begin with a frame of settings (RFC 9113, 3.4), whose type is 4.
_HELLO = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0])
_SETTINGS = b"\x04"
_PULSE, _SILENCE = 5, 20  # seconds without news after which it is asked, and after which it is taken to be gone
_QUEUED = 4  # tasks a core that are at work or wait for a core
_AHEAD = 16  # times as many may be done before the first of them: their results wait in the object store
_LOOK = 256  # batches after which the cluster is asked anew for its cores

_desks: dict[str, Desk] = {}  # in a worker: by the run that it works for


class Cluster:
    """Works at the desks of a Ray cluster. See ``engines.Engine``. Raises InputError where the cluster fails."""

    def __init__(self, setup: Setup, jobs: int, address: str | None) -> None:
        try:
            import ray
        except ImportError:
            need = "needs pip install 'claimcheck-cli[ray]'"
            raise InputError([Problem("--engine ray", 0, 0, need, "the extra for Ray")]) from None
        self._ray: Any = ray
        self._setup, self._jobs = setup, jobs
        self._address = address or os.environ.get("RAY_ADDRESS") or _LOCAL
        self._own = False
        errors = ray.exceptions
        self._deaths = (  # of the process or the machine that worked on something
            errors.WorkerCrashedError,
            errors.OutOfMemoryError,
            errors.NodeDiedError,
            errors.LocalRayletDiedError,
            errors.ObjectLostError,
        )

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """What came of each document, in order."""
        return self._run("read", of_documents(map(_from_anywhere, documents)))

    def judge(self, stories: Iterable[Story]) -> Iterator[Sealed]:
        """What came of each story, in order."""
        return self._run("judge", of_stories(stories))

    def share(self, work: Work[Done], places: Sequence[int]) -> Iterator[Done]:
        """What comes of the places, part by part and in their order: all of it here."""
        return alone(work, places)

    def __enter__(self) -> Cluster:
        try:
            if not self._ray.is_initialized():
                self._own = True
                self._start()
            client = self._address.startswith("ray://")
            self._answering = self._address if client else self._ray.get_runtime_context().gcs_address
            self._task = self._ray.remote(max_retries=0)(_task())
            self._shared = self._ray.put(pickle.dumps(self._setup, pickle.HIGHEST_PROTOCOL))
        except (OSError, RuntimeError, ValueError, ImportError, self._ray.exceptions.RayError) as error:
            self._stop()
            where = "a local Ray cluster" if self._address == _LOCAL else self._address
            raise _failed(where, "cannot be reached", error, "a running Ray cluster") from None
        except BaseException:  # Ctrl-C while it starts
            self._stop()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stop()

    def _start(self) -> None:
        logging.getLogger("ray").setLevel(logging.ERROR)
        quiet: dict[str, Any] = {"log_to_driver": False, "configure_logging": False}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if self._address == _LOCAL:
                # Ray would else write a token into the user's home, by which later clusters of the user would go, too.
                os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex(32))
                self._ray.init(_LOCAL, num_cpus=self._jobs, include_dashboard=False, **quiet)
            else:
                _reach(self._address)
                self._ray.init(self._address, **quiet)

    def _stop(self) -> None:
        """End what this engine has started: a cluster of its own, or its connection to another."""
        if self._own:
            self._own = False
            self._ray.shutdown()

    def _run(self, work: str, batches: Iterator[list[Any]]) -> Iterator[Any]:
        """The results of all pieces in order, whichever is done first."""
        at_work: list[Task] = []
        given: deque[tuple[list[Any], Task]] = deque()
        most = 0
        for number, pieces in enumerate(batches):
            if number % _LOOK == 0:
                most = _QUEUED * self._cores()
            given.append((pieces, self._submit(work, pieces)))
            at_work.append(given[-1][1])
            if len(at_work) >= most:
                at_work = self._rest(at_work, max(1, most // 4))
            waiting = set(at_work)
            while given and (given[0][1] not in waiting or len(given) > _AHEAD * most):
                yield from self._results(work, *given.popleft())
        while given:
            yield from self._results(work, *given.popleft())

    def _cores(self) -> int:
        return max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    def _rest(self, tasks: list[Task], number: int) -> list[Task]:
        """The tasks that are left when ``number`` of them are done.

        Ray waits for a cluster that is gone, and then ends this process with the exit code of conflicts. We ask before.
        """
        silent = 0
        while True:
            done, rest = self._ray.wait(tasks, num_returns=number, timeout=_PULSE)
            if len(done) >= number:
                return list(rest)
            try:
                _reach(self._answering)
                silent = 0
            except OSError as error:
                silent += 1
                if silent * _PULSE >= _SILENCE:
                    raise _failed(self._address, "the cluster no longer answers", error) from None

    def _submit(self, work: str, pieces: list[Any]) -> Task:
        # The reference inside a list: Ray hands the worker the reference, which it follows once for all of its tasks.
        data = pickle.dumps(pieces, pickle.HIGHEST_PROTOCOL)
        task: Task = self._task.remote((code(), __version__), [self._shared], work, data)
        return task

    def _results(self, work: str, pieces: list[Any], task: Task) -> list[Any]:
        try:
            return self._get(task)
        except (self._ray.exceptions.RayTaskError, *self._deaths):
            alone = [self._submit(work, [piece]) for piece in pieces]
            return [self._alone(*each) for each in zip(pieces, alone, strict=True)]

    def _alone(self, piece: Any, task: Task) -> Any:
        try:
            return self._get(task)[0]
        except self._ray.exceptions.RayTaskError as error:
            return lost(piece, f"{type(error.cause).__name__}: {error.cause}")
        except self._deaths:
            return lost(piece)

    def _get(self, task: Task) -> list[Any]:
        """What a task has brought. Raises RayTaskError and those of ``_deaths``; of all others it makes InputError."""
        errors = self._ray.exceptions
        try:
            self._rest([task], 1)
            found = self._ray.get(task)
        except (errors.RayTaskError, *self._deaths):
            raise
        except errors.RayError as error:
            raise _failed(self._address, "the cluster failed", error) from None
        if isinstance(found, str):
            need = f"claimcheck {__version__} on every machine, the same as here"
            raise InputError([Problem(self._address, 0, 0, f"a worker {found}", need)])
        results: list[Any] = pickle.loads(found)  # noqa: S301  # from our own task
        return results


def start(setup: Setup, jobs: int, address: str | None) -> Cluster:
    """The cluster at ``address`` (or in ``RAY_ADDRESS``), else a new one of ``jobs`` processes on this machine.

    Raises InputError.
    """
    return Cluster(setup, jobs, address)


def _failed(where: str, what: str, error: Exception, expected: str = "") -> InputError:
    said = " ".join(str(error).split())[:300] or type(error).__name__
    return InputError([Problem(where, 0, 0, f"{what}: {said}", expected)])


def _reach(address: str) -> None:
    """Ray itself tries for minutes where nobody answers, or somebody else does. Raises OSError."""
    host, colon, port = address.rpartition("://")[2].rpartition(":")
    if not colon or not port.isdecimal():
        return
    with socket.create_connection((host.strip("[]"), int(port)), timeout=_PATIENCE) as line:
        if os.environ.get("RAY_USE_TLS", "0") != "0":
            return
        line.sendall(_HELLO)
        with line.makefile("rb") as answer:
            if answer.read(9)[3:4] != _SETTINGS:
                raise OSError("what answers there is no Ray cluster")


def _from_anywhere(document: Document) -> Document:
    """The document so that a worker, whose current folder is another, finds it."""
    if isinstance(document, Dated):
        return replace(document, document=_from_anywhere(document.document))
    if isinstance(document, File) and not document.remote:
        return replace(document, path=document.path.absolute())
    return document


def _task() -> Callable[..., bytes | str]:
    """What a worker runs. Being made inside a function, it travels as code, and can say that claimcheck is missing."""

    def claimcheck(same: tuple[str, str], shared: list[Any], work: str, data: bytes) -> bytes | str:
        try:
            from claimcheck import __version__ as here
            from claimcheck.program import code

            if code() != same[0]:
                return f"has claimcheck {here}" + (", but other files of it" if here == same[1] else "")
            from claimcheck.engines.ray import at_desk
        except ImportError as error:
            return f"has no claimcheck: {error}"
        return at_desk(shared, work, data)

    return claimcheck


def at_desk(shared: list[Any], work: str, data: bytes) -> bytes:
    """What came of the pieces of one batch, in a worker; both are pickled."""
    import ray

    (reference,) = shared
    name = reference.hex()
    if name not in _desks:
        _desks.clear()
        _desks[name] = Desk(pickle.loads(ray.get(reference)))  # noqa: S301  # from our own driver
    pieces = pickle.loads(data)  # noqa: S301
    return pickle.dumps([getattr(_desks[name], work)(piece) for piece in pieces], pickle.HIGHEST_PROTOCOL)
