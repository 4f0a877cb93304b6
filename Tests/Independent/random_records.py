"""Compare readiness.py with the program on random records.

Usage: random_records.py PROGRAM FRAMEWORK SCRATCH FIRST LAST [--unusual] [--keep]

For each seed from FIRST to LAST, a random record is written to a directory in SCRATCH, both work out its figures, and
each difference is printed with the seed. With --unusual, records also hold what is rare: blanks inside titles, names
and results of nothing but blanks, ties with a skill that is named twice, directions outside of feedback, unknown
skills, and own weights that touch no skill of the stage. With --keep, the records stay.
"""

import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from readiness import read_record, readiness

TODAY = date(2026, 11, 21)
STAGES = ["hands-on-engineer", "team-lead", "engineering-manager", "technology-leader"]
PROJECTS = [["Café", " café", "CAFE", "cafe\u0301 ", "\tCafé"], ["checkout", "Checkout", " CHECKOUT "],
            ["Größe 2", "größe 2", "grÖße 2"], ["pay roll", "Pay Roll"], ["payroll"]]
TITLES = [["Release 1", "release 1", " RELEASE  1 ", "Rélease 1"], ["Release 2", "rele\u0301ase 2"],
          ["Ran the café review", "ran the cafe  review ", "RAN THE CAFÉ REVIEW"], ["Ångström", "angstrom"]]
SPANS = [0, 1, 29, 30, 59, 60, 61, 83, 84, 85, 149, 150, 151, 179, 180, 181, 365, 700]
PEOPLE = [["Sam"], ["Sam", "Noor"], ["Ünal"]]


class Records:
    """Random records, each from its seed."""

    def __init__(self, seed, framework, unusual=False):
        self.random = random.Random(seed)
        self.unusual = unusual
        self.seed = seed
        self.stage = self.random.choice(STAGES)
        self.asked = [ask["skill"] for stage in framework["stages"] if stage["id"] == self.stage
                      for ask in stage["asks"]]
        self.known = [skill["id"] for skill in framework["skills"]]
        # Few skills make dense examples, and many make sparse ones.
        self.few = self.random.sample(self.asked, self.random.randint(1, len(self.asked)))
        self.levels = self.random.choice([range(1, 6), range(3, 6), range(1, 4), range(4, 6)])

    def chance(self, share):
        """True that often."""
        return self.random.random() < share

    def day(self):
        """A day of 2023 to 2027: any, near an edge of the rule, later this month, or in a later month."""
        kind = self.random.random()
        if kind < 0.5:
            return date(2023, 1, 1) + timedelta(days=self.random.randrange(365 * 5))
        if kind < 0.8:
            return TODAY - timedelta(days=self.random.choice(SPANS))
        if kind < 0.88:
            return date(2024, 11, 28) + timedelta(days=self.random.randrange(8))
        if kind < 0.95:
            return date(2026, 11, self.random.randint(22, 30))
        return date(2026, 12, 1) + timedelta(days=self.random.randrange(100))

    def evidence(self):
        """One to six skills with levels; some missing, invalid or named twice."""
        names = [self.random.choice(self.few if self.chance(0.7) else self.known)
                 for _ in range(self.random.choice([1, 1, 1, 2, 2, 3, 4, 5, 6]))]
        if self.chance(0.1):
            names.append(names[0])
        if self.unusual and self.chance(0.1):
            names.insert(0, "juggling")
        evidence = []
        for name in names[:6]:
            level = self.random.choice(self.levels)
            if self.chance(0.05):
                level = self.random.choice([0, 6, 9, -1, None])
            evidence.append({"skill": name} | ({} if level is None else {"level": level}))
        return evidence if self.unusual or not self.tied(evidence) else evidence[:3]

    def tied(self, evidence):
        """Whether the order of skills that are named twice could matter, as it rarely does."""
        return len({item["skill"] for item in evidence}) < len(evidence) > 3

    def entry(self, number):
        """One entry."""
        day = self.day().isoformat()
        kind = self.random.choice(["skill", "skill", "skill", "milestone", "feedback"])
        entry = {"id": f"E{self.seed}-{number}", "kind": kind, "date": day, "title": f"Entry {number}",
                 "created": f"{day}T08:00:00Z", "updated": f"{day}T08:00:00Z", "skills": self.evidence()}
        if self.chance(0.25):
            entry["title"] = self.random.choice(self.random.choice(TITLES))
        if self.chance(0.6):
            entry["project"] = self.random.choice(self.random.choice(PROJECTS))
        if kind == "feedback" and self.chance(0.75):
            entry["direction"] = self.random.choice(["praise", "praise", "wish"])
        if self.chance(0.5 if kind == "feedback" else 0.1):
            entry["people"] = self.random.choice(PEOPLE)
        if self.chance(0.15):
            entry["confirmedBy"] = self.random.choice(PEOPLE)
        if self.chance(0.15):
            entry["result"] = "went live"
        if self.unusual:
            self.make_unusual(entry)
        return entry

    def make_unusual(self, entry):
        """Give an entry something unusual."""
        if self.chance(0.05):
            entry["title"] = self.random.choice(["Release1", "rel ease 1", "Strasse", "Straße", "Øre", "ore", ""])
        if self.chance(0.05):
            entry["direction"] = self.random.choice(["praise", "wish", "Wish"])
        for key, blank in [("project", " "), ("result", " "), ("confirmedBy", [" "]), ("people", [""])]:
            if self.chance(0.03):
                entry[key] = blank

    def profile(self):
        """A profile with the stage as target; some with skills left out and own weights."""
        profile = {"format": "cairn.profile", "version": 1, "aim": {"stage": self.stage}}
        if self.chance(0.3):
            profile["notApplicable"] = [{"skill": skill, "reason": "not here"} for skill in
                                        self.random.sample(self.asked, self.random.randint(1, 2))]
        if self.chance(0.4):
            names = self.random.sample(self.known if self.unusual else self.asked, self.random.randint(1, 4))
            left_out = {mark["skill"] for mark in profile.get("notApplicable", [])}
            if self.unusual or set(names) - left_out:
                profile["weights"] = [{"skill": skill, "weight": self.random.randint(0, 3)} for skill in names]
                if self.unusual and self.chance(0.3):
                    profile["weights"][0]["weight"] = self.random.choice([-1, 4, 7])
        return profile

    def write(self, directory):
        """Write a record to a directory."""
        months = {}
        size = self.random.choice([2, 3, 4, 6, 10, 20, 40, 80, 200])
        for entry in sorted(map(self.entry, range(size)), key=lambda entry: (entry["date"], entry["id"])):
            months.setdefault(entry["date"][:7], []).append(entry)
        (directory / "journal").mkdir(parents=True)
        for month, entries in months.items():
            save(directory / "journal" / f"{month}.json",
                 {"format": "cairn.journal", "version": 1, "entries": entries})
        save(directory / "profile.json", self.profile())


def save(path, value):
    """Write a value as JSON."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")


def of_program(program, directory):
    """The figures of the program, or its complaint."""
    run = subprocess.run(["nice", program, "status", "--json"], capture_output=True, text=True, env=os.environ | {
        "CAIRN_DIR": str(directory), "CAIRN_NOW": f"{TODAY}T18:00:00Z", "TZ": "UTC"})
    if run.returncode or run.stderr:
        return {"complaint": f"exit {run.returncode}: {run.stderr.strip()}"}
    status = json.loads(run.stdout)
    return status["readiness"] | {"gaps": [gap["skill"] for gap in status["gaps"]]}


def differences(ours, theirs):
    """Each figure that differs, as a kind, where it is, and both values."""
    if "complaint" in theirs:
        yield "complaint", "", "", theirs["complaint"]
        return
    for key in ["stage", "coverage", "percent", "ownPercent", "gaps"]:
        if ours[key] != theirs.get(key):
            yield key, "", ours[key], theirs.get(key)
    for key in ["met", "of", "oneShort"]:
        if ours["criteria"][key] != theirs["criteria"][key]:
            yield key, "", ours["criteria"][key], theirs["criteria"][key]
    for mine, other in zip(ours["skills"], theirs["skills"], strict=True):
        for key in ["skill", "asked", "shown", "claimed", "next"]:
            if mine[key] != other.get(key):
                yield key, mine["skill"], mine[key], other.get(key)


def compare(program, framework, scratch, seeds, unusual, keep):
    """Compare both for some seeds, and print the differences and a count of each kind."""
    kinds, agreeing = Counter(), 0
    for seed in seeds:
        directory = Path(scratch, f"record-{seed}")
        shutil.rmtree(directory, ignore_errors=True)
        records = Records(seed, framework, unusual)
        records.write(directory)
        ours = readiness(*read_record(directory), framework, TODAY, records.stage)
        found = list(differences(ours, of_program(program, directory)))
        agreeing += not found
        for kind, skill, mine, other in found:
            kinds[kind] += 1
            print(f"seed {seed} {records.stage} {skill} {kind}: readiness.py {mine}, program {other}", flush=True)
        if not keep:
            shutil.rmtree(directory)
    print(f"{agreeing} of {len(seeds)} agree; differences: {dict(kinds)}")


if __name__ == "__main__":
    options = {argument for argument in sys.argv[1:] if argument.startswith("--")}
    given = [argument for argument in sys.argv[1:] if argument not in options]
    if len(given) != 5 or options - {"--unusual", "--keep"}:
        sys.exit(__doc__)
    compare(given[0], json.loads(Path(given[1]).read_text("utf-8")), given[2],
            range(int(given[3]), int(given[4]) + 1), "--unusual" in options, "--keep" in options)
