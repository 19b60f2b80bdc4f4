"""Saved pages as different systems write them; every word of them is made up."""

from __future__ import annotations

import json
from typing import Any

SENTENCES = (
    "The ferry terminal at Skagen was closed on Monday after a crane fell on the roof of its waiting room.",
    "The crane weighed 40 tonnes, and the men who worked on it had left for lunch, the port authority said.",
    "Repairs will take 10 days, and until then buses will bring travellers to the old pier in the north of the town.",
)
RELATED = "".join(f'<li><a href="/story/{n}">Fire number {n} kills {n} at the docks</a></li>' for n in range(60))


def paragraphs(*words: str) -> str:
    return "".join(f"<p>{w}</p>" for w in words or SENTENCES)


def page(body: str, head: str = "", *, title: str = "Crane falls on ferry terminal") -> bytes:
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'.encode()


def article(inner: str = "", head: str = "") -> bytes:
    return page(f"<main><article><h1>Crane falls on ferry terminal</h1>{inner}{paragraphs()}</article></main>", head)


def json_ld(**said: Any) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **said}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def meta(**said: str) -> str:
    names = {key.replace("__", ":"): value for key, value in said.items()}
    return "".join(f'<meta property="{key}" content="{value}">' for key, value in names.items())


NEWS = page(
    '<div class="cookie-banner"><p>We use 12 cookies to improve your visit.</p><button>Accept all</button></div>'
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
    '<main><article><header><h1>Crane falls on ferry terminal</h1><p class="byline">By Jane Roe</p>'
    '<time datetime="2026-02-03T18:00:00+01:00">3 February 2026</time></header>'
    "<figure><img src='crane.jpg'><figcaption>The crane in 2019, when it lifted 900 boxes a day.</figcaption></figure>"
    f"{paragraphs(*SENTENCES[:2])}"
    '<aside class="pullquote"><p>The crane weighed 40 tonnes</p></aside>'
    f"<h2>What comes next</h2>{paragraphs(SENTENCES[2])}"
    "<blockquote><p>We shall open one half of the terminal in 5 days.</p></blockquote>"
    "<ul><li>Ferries to the islands run every 20 minutes</li><li>Tickets cost 7 euros</li></ul>"
    "<table><thead><tr><th>Year</th><th>Passengers</th></tr></thead>"
    "<tr><td>2024</td><td>9,100</td></tr><tr><td>2025</td><td>9,400</td></tr></table>"
    "<p><em>Correction: An earlier version of this article said the crane weighed 14 tonnes.</em></p>"
    f'</article><section class="related"><h3>Related</h3><ul>{RELATED}</ul></section>'
    '<div id="comments"><h3>2 comments</h3><p>I was told it weighed 99 tonnes.</p></div></main>'
    "<footer>© 2026 The Quay Gazette. 77 reporters.</footer>",
    json_ld(
        headline="Crane falls on ferry terminal",
        datePublished="2026-02-03T17:00:00Z",
        dateModified="2026-02-20T09:00:00Z",
        author=[{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "Ole Lund"}],
        publisher={"@type": "Organization", "name": "The Quay Gazette"},
    )
    + '<link rel="canonical" href="https://quay.example/2026/02/03/crane">',
    title="Crane falls on ferry terminal | The Quay Gazette",
)
DOCS = page(
    '<nav><a href="/">Handbook</a></nav><main><h1>Queue settings</h1>'
    "<p>The queue is set up in one file, and what is said here holds for all of its workers.</p>"
    "<h2>Limits</h2><p>A job may run for 30 seconds before it is ended and put back at the end of the queue.</p>"
    "<pre><code>WORKERS=12\nstart the queue\n</code></pre>"
    '<figure class="wp-block-table"><table><tr><th>Setting</th><th>Default</th></tr>'
    "<tr><td>timeout</td><td>30 seconds</td></tr></table></figure>"
    "<ol><li>Stop the 4 workers.<ul><li>Wait for 20 seconds</li></ul></li></ol></main>",
    title="Queue settings - Handbook",
)
BLOG = page(
    '<div id="content"><div class="post"><h1 class="entry-title">A week on the pier</h1>'
    '<div class="entry-meta">Posted on <a href="#"><time class="entry-date published" datetime="2026-02-03T08:00:00+00:00">'
    'February 3, 2026</time><time class="updated" datetime="2026-03-09T08:00:00+00:00">March 9, 2026</time></a> by '
    '<a rel="author" href="/a/ole">Ole Lund</a></div>'
    f'<div class="entry-content">{paragraphs()}</div></div>'
    '<div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div></div>',
    title="A week on the pier",
)
PAYWALL = page(
    f'<article><h1>Crane falls on ferry terminal</h1><p>{SENTENCES[0]}</p><div class="paywall"><p>Subscribe to read on.</p></div></article>'
)
