"""English words around versions and tallies: data only."""

from __future__ import annotations

from claimcheck.values.en_bounds import Effect

VERSION_WORDS = frozenset({"version", "versions", "release", "releases", "ver", "v"})
# Things that have versions, in their own spelling. Those in ONE_PART are also named with a single number.
SOFTWARE = frozenset(
    "Python PyPy CPython TLS SSL DTLS HTTP HTTPS Go Golang Java JDK JRE Node NodeJS js npm Ruby Rails PHP Perl Rust "
    "Swift Kotlin Scala Lua Julia Bluetooth USB PCIe HDMI OpenSSL OpenSSH glibc GCC LLVM Clang CMake iOS iPadOS macOS "
    "Android Ubuntu Debian Fedora RHEL CentOS Alpine Windows Linux kernel kernels PostgreSQL Postgres MySQL MariaDB SQLite Redis "
    "MongoDB Kafka Elasticsearch Django Flask React Angular Vue Kubernetes Docker Helm Terraform Ansible Git Chrome "
    "Firefox Safari Edge Electron Unity TypeScript ECMAScript Pandas NumPy pandas numpy PyTorch TensorFlow CUDA OpenGL "
    "Vulkan Spring Maven Gradle pip API SDK OAuth SAML FIPS WPA RFC SemVer".split()
) - {"RFC"}
ONE_PART = frozenset(
    "Python Java JDK iOS iPadOS macOS Android Windows PHP PostgreSQL Postgres Debian RHEL CentOS Fedora Chrome Firefox "
    "Angular GCC LLVM Clang Ruby Rails Django Node".split()
)
NEWER = {
    ("or", "newer"),
    ("or", "later"),
    ("and", "newer"),
    ("and", "later"),
    ("or", "above"),
    ("or", "higher"),
    ("and", "above"),
    ("and", "higher"),
    ("and", "up"),
    ("or", "up"),
    ("or", "greater"),
    ("at", "least"),
}
OLDER = {("or", "older"), ("or", "earlier"), ("and", "older"), ("and", "earlier")}
VERSION_BEFORE: dict[tuple[str, ...], Effect] = {
    ("newer", "than"): Effect("low", True),
    ("later", "than"): Effect("low", True),
    ("older", "than"): Effect("high", True),
    ("earlier", "than"): Effect("high", True),
    ("prior", "to"): Effect("high", True),
    ("before",): Effect("high", True),
    ("since",): Effect("low"),
}

# What may stand between the word and the number: the minimum version is now 1.77.
LINKING = frozenset({"is", "are", "now", "be", "of", "therefore", "thus", "hence"})
# Before a name of software: which of its versions the sentence is about. Behind the name: what it is that for.
WHICH = frozenset("minimum min oldest lowest latest newest required supported recommended default".split())
FOR = frozenset("for to in on required supported needed".split())

VOTES = frozenset(
    "vote votes voted voting voters passed approved rejected ruled ruling decision split margin majority upheld struck "
    "adopted defeated carried ballot poll panel jury".split()
)
GAMES = frozenset(
    "win won wins winning beat beats beaten beating defeat defeats lose lost loses losing loss draw drew drawn score "
    "scored lead led leads leading victory tie tied aggregate shootout penalties sets game match final result "
    "finished thrashed edged".split()
)
SCORED = frozenset("votes goals points seats games runs sets frames legs".split())
