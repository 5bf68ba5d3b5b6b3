"""Every kind of problem is reported where it is, in words that help, and only where it is."""

import string
from pathlib import Path

import pytest

from phakhi.pipeline import read_content
from phakhi.problems import Problem
from phakhi.problems.catalogue import CATALOGUE
from tests.golden.hub import Case, read_cases, write_base, write_hub

CASES = list(read_cases())


def place(problem: Problem) -> str:
    return str(problem.origin).removeprefix("content/")


def blanks(problem: Problem) -> set[str]:
    """Return what the problem's wording leaves blank."""
    kind = CATALOGUE[problem.code]
    texts = [kind.message.th, kind.message.en, kind.example]
    texts += [kind.hint.th, kind.hint.en] if kind.hint else []
    wanted = {name for text in texts for _, name, *_ in string.Formatter().parse(text) if name}
    return wanted - problem.context.keys()


def test_the_base_of_all_cases_is_valid(tmp_path: Path) -> None:
    write_base(tmp_path)
    assert read_content(tmp_path).problems == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, tmp_path: Path) -> None:
    write_hub(tmp_path, case)
    problems = read_content(tmp_path).problems
    found = [f"{place(problem)} {problem.code}" for problem in problems]
    assert found == [f"{expected.at} {expected.code}" for expected in case.problems]
    for problem, expected in zip(problems, case.problems, strict=True):
        assert not blanks(problem)
        for language, words in (("en", expected.en), ("th", expected.th)):
            assert words in f"{problem.message(language)} {problem.hint(language)}"


def test_every_code_has_a_case_that_raises_it() -> None:
    assert {problem.code for case in CASES for problem in case.problems} == CATALOGUE.keys()


def test_every_code_has_a_case_that_comes_close_without_raising_it() -> None:
    assert {code for case in CASES for code in case.spares} == CATALOGUE.keys()
    for case in CASES:
        assert not {problem.code for problem in case.problems} & set(case.spares), case.name


def test_every_case_says_what_it_is_about_once() -> None:
    sentences = [case.about for case in CASES]
    assert len(set(sentences)) == len(sentences)
