"""Work out levels and readiness from a record, by the rule in docs/readiness.md and nothing else.

Usage: readiness.py DIR FRAMEWORK TODAY STAGE

DIR holds journal/*.json and profile.json, FRAMEWORK is a framework file, TODAY a day such as 2026-11-21, and STAGE
the id of a stage. The figures are printed as JSON.
"""

import itertools
import json
import sys
import unicodedata
from collections import namedtuple
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

LEVELS = range(1, 6)
Example = namedtuple("Example", "day level halves title project outcome")


def folded(text):
    """The text without case, accents and surplus blanks."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join("".join(part for part in parts if not unicodedata.combining(part)).split())


def named(names):
    """Whether a list names anyone. A name of nothing but blanks is no name."""
    return any(name.strip() for name in names or [])


def month_of(day):
    """The number of a day's month; the next month has the next number."""
    return day.year * 12 + day.month - 1


def first_day(month):
    """The first day of a month that is given by its number."""
    return date(month // 12, month % 12 + 1, 1)


def level_of(evidence):
    """The level of one skill of an entry, or 0. Levels other than 1 to 5 are treated as missing."""
    level = evidence.get("level")
    return level if type(level) is int and level in LEVELS else 0


def rounded(share):
    """A share in whole percent, with halves rounded up."""
    return int(share * 100 + Fraction(1, 2))


class Rule:
    """The numbers of a framework, and what a list of examples comes to."""

    def __init__(self, numbers):
        self.numbers = numbers

    def __getattr__(self, name):
        return self.numbers[name]

    def counts_for(self, entry):
        """The skills that an entry counts for, each with its level: those with the highest levels."""
        best = {}
        for evidence in entry.get("skills", []):
            skill, level = evidence["skill"], level_of(evidence)
            best[skill] = max(level, best.get(skill, 0))
        ranked = sorted((skill for skill in best if best[skill]), key=lambda skill: -best[skill])
        return {skill: best[skill] for skill in ranked[:self.skillsPerEntry]}

    def example(self, entry, level):
        """An entry as an example at a level."""
        feedback = entry["kind"] == "feedback"
        praise = feedback and entry.get("direction") == "praise" and named(entry.get("people"))
        confirmed = named(entry.get("confirmedBy"))
        halves = max(self.entryHalves, self.canConfirmHalves * confirmed, self.praiseHalves * praise)
        return Example(
            day=date.fromisoformat(entry["date"]), level=level, halves=halves,
            title=folded(entry["title"]), project=folded(entry.get("project", "")),
            outcome=bool(entry.get("result", "").strip() or confirmed or praise))

    def span(self, examples):
        """The days from the first example to the last."""
        days = [example.day for example in examples]
        return (max(days) - min(days)).days if days else 0

    def variety(self, examples):
        """How many different months and how many different projects there are."""
        months = {month_of(example.day) for example in examples}
        projects = {example.project or month_of(example.day) for example in examples}
        return len(months), len(projects)

    def fulfilled(self, level, examples):
        """Whether examples, all at the level or above, fulfil the row of the level."""
        row = self.levels[level - 1]
        counts = {}
        for example in examples:
            counts[example.title] = max(example.halves, counts.get(example.title, 0))
        halves, span, (months, projects) = sum(counts.values()), self.span(examples), self.variety(examples)
        long = span >= self.longDays
        varied = months >= row["months"] and projects >= row["projects"]
        habit = long and halves >= self.habitHalves
        outcome = not row["outcome"] or habit or any(example.outcome for example in examples)
        return halves >= row["halves"] and span >= row["days"] and (varied or long) and outcome

    def in_window(self, examples, month, level=1):
        """The examples at a level or above that the window of a month holds."""
        return [example for example in examples
                if month - self.windowMonths < month_of(example.day) <= month and example.level >= level]

    def met(self, examples, month):
        """The highest level whose row is fulfilled at the end of a month, or 0."""
        return max((level for level in LEVELS
                    if self.fulfilled(level, self.in_window(examples, month, level))), default=0)

    def established(self, examples, month):
        """The highest of the levels met in each month so far, less 1 for every so many months since."""
        start = min((month_of(example.day) for example in examples), default=month)
        return max((self.met(examples, past) - (month - past) // self.lastingMonths
                    for past in range(start, month + 1)), default=0)

    def trend(self, examples, month):
        """The established level 12, 9, 6 and 3 months ago, and now."""
        return [self.established(examples, month - ago) for ago in (12, 9, 6, 3, 0)]

    def next_step(self, examples, level, today):
        """The shortest way to a level with new ordinary examples from today on.

        Of several ways, the one that ends first is taken, then the one with the fewest examples. Entries in later
        months that are there already aren't counted.
        """
        row = self.levels[level - 1]
        examples = [example for example in examples if month_of(example.day) <= month_of(today)]
        most = max(-(-max(row["halves"], self.habitHalves) // self.entryHalves), row["months"], row["projects"]) + 1
        for last in (today + timedelta(days=days) for days in itertools.count()):
            there = self.in_window(examples, month_of(last), level)
            if not self.enough(level, there, today, last, most, True):
                continue
            for count, outcome in itertools.product(range(1, most + 1), (False, True)):
                plan = self.enough(level, there, today, last, count, outcome)
                if plan:
                    long = self.span(plan) >= self.longDays
                    months, projects = self.variety(there)
                    step = {
                        "level": level, "entries": count, "outcome": outcome,
                        "months": 0 if long else max(0, row["months"] - months),
                        "projects": 0 if long else max(0, row["projects"] - projects)}
                    return step | ({"notBefore": last.isoformat()} if last > today else {})

    def enough(self, level, there, today, last, count, outcome):
        """The examples with so many new ones, the last of them on a given day, if they fulfil the row; or None.

        The new ones are placed as well as can be: in months and projects of their own, the first perhaps today.
        """
        for start in ([], [today])[:count]:
            taken = {month_of(day) for day in [last, *start]} | {month_of(example.day) for example in there}
            others = [first_day(month) for month in range(month_of(today) + 1, month_of(last)) if month not in taken]
            if month_of(today) not in taken:
                others.insert(0, today)
            days = [last, *start, *others][:count]
            days += [last] * (count - len(days))
            plan = there + [Example(day, level, self.entryHalves, ("new", number), ("new", number), outcome)
                            for number, day in enumerate(days)]
            if self.fulfilled(level, plan):
                return plan
        return None


def read_record(directory):
    """The entries and the profile of a record."""
    months = [json.loads(path.read_text("utf-8")) for path in sorted(Path(directory, "journal").glob("*.json"))]
    profile = Path(directory, "profile.json")
    return ([entry for month in months for entry in month["entries"]],
            json.loads(profile.read_text("utf-8")) if profile.exists() else {})


def readiness(entries, profile, framework, today, stage_id):
    """The figures of a stage, and of each of its skills."""
    rule, month = Rule(framework["readiness"]), month_of(today)
    asks = next(stage for stage in framework["stages"] if stage["id"] == stage_id)["asks"]
    left_out = {mark["skill"] for mark in profile.get("notApplicable", [])}
    own = {mark["skill"]: mark["weight"] for mark in reversed(profile.get("weights", [])) if mark["weight"] in range(4)}

    examples, claimed = {}, {}
    for entry in entries:
        if entry["kind"] == "feedback" and entry.get("direction") == "wish":
            continue
        if month_of(date.fromisoformat(entry["date"])) <= month:
            for evidence in entry.get("skills", []):
                skill = evidence["skill"]
                claimed[skill] = max(level_of(evidence), claimed.get(skill, 0))
        for skill, level in rule.counts_for(entry).items():
            examples.setdefault(skill, []).append(rule.example(entry, level))

    skills = []
    for ask in asks:
        skill, mine = ask["skill"], examples.get(ask["skill"], [])
        level = rule.established(mine, month)
        aim = ask["level"] if level < ask["level"] else level + 1
        skills.append({
            "skill": skill, "asked": ask["level"], "weight": ask["weight"], "shown": level,
            "claimed": claimed.get(skill, 0), "trend": rule.trend(mine, month),
            "next": rule.next_step(mine, aim, today) if aim in LEVELS else None})
    return {"stage": stage_id, "skills": skills} | figures(rule, skills, left_out, own)


def figures(rule, skills, left_out, own):
    """The criteria, coverage, percentages and gaps of a stage."""
    kept = [skill for skill in skills if skill["skill"] not in left_out]
    part = {skill["skill"]: Fraction(min(skill["shown"], skill["asked"]), skill["asked"]) for skill in kept}
    of_own = {skill["skill"]: own.get(skill["skill"], skill["weight"]) for skill in kept}
    whole = sum(skill["weight"] for skill in skills)
    weight = sum(skill["weight"] for skill in kept)
    covered = Fraction(sum(skill["weight"] for skill in kept if skill["shown"]), weight or 1)
    given = (covered * 100 >= rule.coveragePercent
             and (whole - weight) * 100 <= rule.notApplicablePercent * whole)

    def percent(weights):
        total = sum(weights.values())
        return rounded(sum(weights[name] * part[name] for name in part) / total) if given and total else None

    gaps = [skill for skill in kept if skill["shown"] < skill["asked"]]
    gaps.sort(key=lambda skill: -of_own[skill["skill"]] * (1 - part[skill["skill"]]))
    return {
        "criteria": {"met": len(kept) - len(gaps), "of": len(kept),
                     "oneShort": sum(skill["asked"] - skill["shown"] == 1 for skill in gaps)},
        "coverage": rounded(covered),
        "percent": percent({skill["skill"]: skill["weight"] for skill in kept}),
        "ownPercent": percent(of_own) if own.keys() & of_own.keys() else None,
        "gaps": [skill["skill"] for skill in gaps]}


def main(directory, framework, today, stage):
    """Print the figures of a record."""
    entries, profile = read_record(directory)
    framework = json.loads(Path(framework).read_text("utf-8"))
    print(json.dumps(readiness(entries, profile, framework, date.fromisoformat(today), stage), indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) == 5 else sys.exit(__doc__)
