"""The process that Typst runs in: reads a job, sets its parts, says what came of each. Knows nothing of the rest.

A process of its own gives its memory back, and a text that brings Typst down does not bring the build down with it.
"""

import json
import sys
from pathlib import Path
from typing import Any

import typst

STANDARDS: list[Any] = ["ua-1", "a-2a"]


def main(job_file: str) -> None:
    """Set every part of a job; a line of JSON each."""
    job = json.loads(Path(job_file).read_text("utf-8"))
    root = Path(job["root"])
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=job["fonts"])
    for task in job["tasks"]:
        print(json.dumps(_set(task, root, fonts), ensure_ascii=False), flush=True)  # noqa: T201 - the way back to the build


def _set(task: dict[str, Any], root: Path, fonts: typst.Fonts) -> dict[str, Any]:
    said: dict[str, Any] = {"name": task["name"]}
    inputs = {"data": task["data"]}
    compiler = typst.Compiler(root / task["template"], root=root, font_paths=fonts, sys_inputs=inputs)
    try:
        if task["png"]:
            compiler.compile(output=task["png"], format="png", ppi=task["ppi"])
        else:
            _, warnings = compiler.compile_with_warnings(
                output=task["pdf"], format="pdf", pdf_standards=STANDARDS, timestamp=task["timestamp"]
            )
            said["warnings"] = [warning.message for warning in warnings]
            said["map"] = json.loads(
                compiler.query("<pagemap>", field="value", one=True)
            )  # costs nothing: it is laid out
    except RuntimeError as error:  # a TypstError is one
        said["error"] = str(getattr(error, "diagnostic", "") or error)
    return said


if __name__ == "__main__":
    main(sys.argv[1])
