"""What `outloud` calls an error; it runs in a process of its own, and only where it is installed."""

import json
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from gieopsarang.books.checking.looked import Looked


def outloud_faults(file: Path, looked: Looked) -> Iterable[str]:
    """What `outloud` calls an error; it runs in a process of its own, and only where it is installed."""
    if find_spec("outloud") is None:
        return []
    looked.outside_checker = True
    report = file.with_suffix(".outloud.json")
    command = [sys.executable, "-X", "utf8", "-m", "outloud.cli", str(file), "--json", str(report)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")  # noqa: S603 - ours
    try:
        said = json.loads(report.read_text("utf-8"))
    except (OSError, ValueError):
        return [f"outloud가 살펴보지 못했습니다: {ran.stderr.strip()[-300:]}"]
    finally:
        report.unlink(missing_ok=True)
    return _errors(said)


def _errors(said: Any) -> list[str]:
    """The findings of weight `error`, wherever the report has them."""
    if isinstance(said, list):
        return [error for its in cast("list[Any]", said) for error in _errors(its)]
    if not isinstance(said, dict):
        return []
    found = cast("dict[str, Any]", said)
    if str(found.get("severity", "")).lower() == "error":
        where = f"{found['page']}번째 쪽: " if found.get("page") else ""
        rule = found.get("rule") or found.get("rule_id") or found.get("id")
        return [f"outloud {rule}: {where}{found.get('message', '')}"]
    return [error for its in found.values() for error in _errors(its)]
