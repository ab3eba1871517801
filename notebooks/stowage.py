"""Runs scenarios for the notebooks in Python and reads their tables; docs/results.md says what is in them."""

import atexit
import os
import pathlib
import shlex
import shutil
import subprocess
import tempfile

import pandas as pd

ROOT = pathlib.Path(__file__).resolve().parent.parent


def _number(value):
    """As people read it: whole from a thousand on, else two decimals, or two digits where these would be zeros."""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:,.2f}" if abs(value) >= 0.1 or value == 0 else f"{value:.2g}"


pd.set_option("display.float_format", _number, "display.max_colwidth", 70)

#: Colours of styles in the order in which a scenario declares them; the report's charts use the same.
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000"]


class Results:
    """A results folder: its tables as data frames."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def table(self, name):
        """A table, such as `summary`; empty texts are empty, not missing."""
        frame = pd.read_csv(self.folder / f"{name}.csv")
        texts = frame.columns[frame.dtypes == object]
        frame[texts] = frame[texts].fillna("")
        return frame

    def summary(self, metric, statistic="mean"):
        """One statistic of one metric, a row for each point and style, in the order of the scenario."""
        rows = self.table("summary").query("metric == @metric and statistic == @statistic")
        return rows[["point", "style", "value", "lower", "upper", "unit"]].reset_index(drop=True)

    def axis(self, name):
        """The value of each point on an axis of the sweep."""
        return self.table("points").query("axis == @name").set_index("point")["value"]

    def assumptions(self, part):
        """The numbers from outside whose names contain a text, with their range, grade and source."""
        rows = self.table("assumptions")
        columns = ["name", "value", "unit", "low", "high", "grade", "source"]
        return rows[rows["name"].str.contains(part, regex=False)][columns].reset_index(drop=True)

    def verdict(self):
        """What the results say, in sentences."""
        return (self.folder / "verdict.txt").read_text(encoding="utf-8")


def run(scenario, change=None, replications=None):
    """Runs a shipped scenario such as `module-6`, or a file, and gives its results; they are gone when the notebook ends.

    `change` gives other values to keys: {"apps.web.memory": "256 MiB"}.
    """
    file = pathlib.Path(scenario)
    if not file.suffix:
        file = ROOT / "scenarios" / f"{scenario}.yaml"
    out = tempfile.mkdtemp(prefix="stowage-")
    atexit.register(shutil.rmtree, out, ignore_errors=True)
    options = []
    for path, value in (change or {}).items():
        options += ["--set", f"{path}={value}"]
    if replications is not None:
        options += ["--replications", str(replications)]
    name = "stowage.cmd" if os.name == "nt" else "stowage"
    launcher = os.environ.get("STOWAGE", str(ROOT / name))
    shown = [shlex.quote(option) for option in options]
    print(" ".join(["./stowage run", f"scenarios/{file.name}", *shown]))
    done = subprocess.run(
        [launcher, "run", str(file), "--out", out, "--quiet", *options],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    if done.returncode != 0:
        raise RuntimeError(done.stdout.strip())
    return Results(pathlib.Path(out) / file.stem)
