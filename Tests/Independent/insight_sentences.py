"""Score what five insights find in sentences by an independent writer.

Usage: insight_sentences.py PROGRAM FRAMEWORK SCRATCH [--show seen]

Each sentence of insight-sentences.json is logged in a record of its own, with the framework in the file FRAMEWORK:
an engineering manager who aims at technology leader, with a fortnight of standups. A check is satisfied if its
insight doesn't appear. It has to be satisfied exactly if the sentence is labelled with it.
Skills, dates and the like are logged as plain words.

The score is printed for each half, and by language: sentences with all five checks right, and single checks that are
right. The word lists may be improved from the sentences at even positions, the seen half. The others are unseen: no
option shows them. With --show seen, wrong sentences of the seen half are listed, with each check missed (-) or
satisfied wrongly (+).
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

CHECKS = {"hard-conversation": "people-issues", "business-terms": "business-terms",
          "return": "return-on-investment", "negotiation": "negotiation", "mentor": "no-mentor"}
LANGUAGES = ["en", "de", "fr", "es"]
TOKEN = re.compile(r"(?<!\S)(#|(on|tag|note):)", re.IGNORECASE)
NOW = "2026-11-21T18:00:00Z"
STANDUPS = "\n".join(f"Standup on:-{days}d" for days in range(1, 15))


class Planner:
    """The program, on a record in a scratch directory."""

    def __init__(self, program, directory):
        self.program = program
        self.directory = directory
        self.environment = {**os.environ, "CAIRN_DIR": str(directory), "HOME": str(directory), "CAIRN_NOW": NOW}

    def run(self, *arguments, text=None):
        """What the program prints. Failures don't say what was typed: it could be unseen."""
        done = subprocess.run([self.program, *arguments], env=self.environment, input=text, text=True,
                              capture_output=True)
        if done.returncode != 0:
            sys.exit(f"cairn {arguments[0]} failed with {done.returncode} in {self.directory}")
        return done.stdout

    def start(self, framework):
        """Make the record that all sentences share."""
        self.run("path", "begin", "engineering-manager", "on:2023-04-01")
        self.run("path", "aim", "technology-leader")
        self.run("log", "-", text=STANDUPS)
        (self.directory / "frameworks").mkdir()
        shutil.copy(framework, self.directory / "frameworks" / "scored.json")
        profile = self.directory / "profile.json"
        profile.write_text(json.dumps({**json.loads(profile.read_text()), "framework": "scored"}))

    def satisfied(self):
        """The checks whose insights don't appear."""
        found = {insight["id"] for insight in json.loads(self.run("insights", "show", "--json"))["insights"]}
        return {check for check, insight in CHECKS.items() if insight not in found}


def wrong_checks(sentences, program, framework, scratch):
    """For each sentence, the checks that are judged wrongly, marked + or -."""
    shutil.rmtree(scratch, ignore_errors=True)
    start, record = scratch / "start", scratch / "record"
    start.mkdir(parents=True)
    first = Planner(program, start)
    first.start(framework)
    if first.satisfied():
        sys.exit(f"Standups must satisfy no check, but satisfy {', '.join(first.satisfied())}.")
    for sentence in sentences:
        shutil.copytree(start, record)
        planner = Planner(program, record)
        planner.run("log", "--", TOKEN.sub(r"\\\g<0>", sentence["text"]))
        found, wanted = planner.satisfied(), set(sentence["checks"])
        shutil.rmtree(record)
        yield [("+" if check in found else "-") + check for check in CHECKS if (check in found) != (check in wanted)]


def score(judged):
    """The score of some judged sentences, in a few words."""
    checks = len(judged) * len(CHECKS)
    right = sum(not wrong for _, wrong in judged)
    return f"{right} of {len(judged)} sentences, {checks - sum(len(wrong) for _, wrong in judged)} of {checks} checks"


def main():
    program, framework, scratch = sys.argv[1:4]
    path = Path(__file__).with_name("insight-sentences.json")
    sentences = json.loads(path.read_text())
    judged = list(zip(sentences, wrong_checks(sentences, program, framework, Path(scratch))))
    for name, half in [("seen", judged[::2]), ("unseen", judged[1::2])]:
        print(f"{name}: {score(half)}")
        for language in LANGUAGES:
            print(f"  {language}: {score([pair for pair in half if pair[0]['language'] == language])}")
    if sys.argv[4:] == ["--show", "seen"]:
        for sentence, wrong in judged[::2]:
            if wrong:
                print(", ".join(wrong), "|", sentence["text"])


main()
