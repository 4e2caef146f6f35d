"""Open and key times in Chromium with a processor four times slower."""

from collections.abc import Sequence
from typing import Any

from chromium import QUIET, find_chromium
from figures import Times
from hosting import Hosted
from playwright.sync_api import sync_playwright

SLOWER = 4
RUN = """async ({engine, bench, base, libraries, typing, rounds, first}) => {
  const { engines, keyTimes } = await import(`${bench}engines.js`);
  const begun = performance.now();
  const opened = await engines[engine](base, { libraries });
  await opened.search(first);
  const spent = performance.now() - begun;
  await keyTimes(opened, typing, 1);
  return { opened: spent, keys: await keyTimes(opened, typing, rounds) };
}"""


def browser_times(
    host: Hosted, engines: Sequence[str], *, typing: Sequence[Sequence[str]], rounds: int, first: str
) -> dict[str, Times]:
    """By engine; none where there is no Chromium."""
    path = find_chromium()
    if path is None:
        return {}
    found: dict[str, Times] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        for engine in engines:
            page = browser.new_page()
            page.set_default_timeout(0)
            page.goto(f"{host.base}blank.html")
            session: Any = page.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            libraries = {name: host.library(name, served=True) for name in engines}
            answer: Any = page.evaluate(
                RUN,
                {
                    "engine": engine,
                    "bench": host.bench,
                    "base": host.base,
                    "libraries": libraries,
                    "typing": typing,
                    "rounds": rounds,
                    "first": first,
                },
            )
            found[engine] = Times(answer["opened"], answer["keys"])
            page.close()
        browser.close()
    return found
