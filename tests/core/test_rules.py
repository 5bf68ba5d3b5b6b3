"""Rules that are tables: the steps of a hand-off, the four modes, the groups on a day."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest

from phakhi.records.models import Organisation
from phakhi.records.rules.members import CODES
from tests.core.making import codes, hub_of, read_hub

STEPS = ["open", "accepted", "declined", "in progress", "done", "failed"]
LEGAL = {
    ("open", "accepted"),
    ("open", "declined"),
    ("accepted", "in progress"),
    ("in progress", "in progress"),
    ("in progress", "done"),
    ("in progress", "failed"),
}
WAY_TO = {
    "open": ["open"],
    "accepted": ["open", "accepted"],
    "declined": ["open", "declined"],
    "in progress": ["open", "accepted", "in progress"],
    "done": ["open", "accepted", "in progress", "done"],
    "failed": ["open", "accepted", "in progress", "failed"],
}


def request(direction: str, states: list[str]) -> dict[str, str]:
    entries = "".join(f"  - {{date: 2026-07-01, by: council, state: {s}}}\n" for s in states)
    return {
        "requests/new.yml": "title: ก\ncreated: 2026-07-01\n"
        f"direction: {direction}\nfrom: clinic\nto: council\ntopic: falls\ndescription: ก\n"
        f"opened: 2026-07-01\nlog:\n{entries}"
    }


@pytest.mark.parametrize(("before", "after"), [*product(STEPS, STEPS)])
def test_a_hand_off_takes_legal_steps_only(tmp_path: Path, before: str, after: str) -> None:
    content = read_hub(tmp_path, request("handoff", [*WAY_TO[before], after]))
    assert codes(content) == ([] if (before, after) in LEGAL else ["log-step"])


@pytest.mark.parametrize("first", STEPS)
def test_a_hand_off_begins_open(tmp_path: Path, first: str) -> None:
    content = read_hub(tmp_path, request("handoff", [first]))
    assert codes(content) == ([] if first == "open" else ["log-step"])


@pytest.mark.parametrize("direction", ["need", "offer"])
def test_other_requests_are_free_in_their_steps(tmp_path: Path, direction: str) -> None:
    steps = ["accepted", "open", "in progress", "accepted", "done"]
    assert codes(read_hub(tmp_path, request(direction, steps))) == []


@pytest.mark.parametrize("direction", ["need", "offer"])
@pytest.mark.parametrize("end", ["done", "declined", "failed"])
def test_other_requests_end_too(tmp_path: Path, direction: str, end: str) -> None:
    assert codes(read_hub(tmp_path, request(direction, ["open", end, end]))) == ["log-after-end"]


ONE, TWO = "[clinic]", "[clinic, council]"
HELP = "[{organisation: council, stages: [do]}]"
ALL_STAGES = "[{organisation: council, stages: [plan, do, evaluate]}]"
ALONE = "[{organisation: clinic, stages: [plan, do, evaluate]}]"
TASK = "[{task: ก, responsible: clinic}]"
MODES = [
    ("coordination", ONE, "[]", TASK, []),
    ("coordination", ONE, HELP, "[]", ["coordination-without-task"]),
    ("cooperation", ONE, HELP, "[]", []),
    ("cooperation", TWO, HELP, "[]", ["cooperation-one-host", "cooperation-without-helper"]),
    ("cooperation", ONE, "[]", TASK, ["cooperation-without-helper"]),
    ("collaboration", ONE, HELP, "[]", []),
    ("collaboration", TWO, "[]", "[]", []),
    ("collaboration", ONE, "[]", TASK, ["collaboration-alone"]),
    ("collaboration", ONE, ALONE, "[]", ["collaboration-alone"]),
    ("participation", ONE, ALL_STAGES, "[]", []),
    ("participation", ONE, ALONE, "[]", ["participation-group-missing"]),
    ("participation", TWO, "[]", "[]", ["participation-stage-missing"]),
]


@pytest.mark.parametrize(("mode", "host", "partners", "tasks", "found"), MODES)
def test_what_each_way_of_working_needs(
    tmp_path: Path, mode: str, host: str, partners: str, tasks: str, found: list[str]
) -> None:
    activity = (
        f"title: ก\ncreated: 2026-05-02\nkind: meeting\nmode: {mode}\nhost: {host}\n"
        f"partners: {partners}\ntasks: {tasks}\nstart: 2026-05-02\nstate: held\n"
        "goals: [at-home]\nno_lesson_reason: ก\n"
    )
    content = read_hub(tmp_path, {"activities/new.yml": activity})
    assert sorted(codes(content)) == sorted(found)


@pytest.mark.parametrize(
    ("mode", "hosts", "expected"),
    [("participation", ONE, []), ("collaboration", ONE, ["collaboration-alone"])],
)
def test_what_is_cancelled_need_not_have_had_everyone(
    tmp_path: Path, mode: str, hosts: str, expected: list[str]
) -> None:
    activity = (
        f"title: ก\ncreated: 2026-05-02\nkind: meeting\nmode: {mode}\nhost: {hosts}\n"
        "start: 2026-05-02\nstate: cancelled\ngoals: [at-home]\n"
    )
    assert codes(read_hub(tmp_path, {"activities/new.yml": activity})) == expected


def test_a_group_counts_while_it_has_a_member(tmp_path: Path) -> None:
    organisation = (
        "title: ก\ncreated: 2026-01-01\nkind: ก\nmember_group: health\n"
        "joined: 2020-01-01\nleft: 2020-12-31\n"
    )
    hub = hub_of(read_hub(tmp_path, {"organisations/new.yml": organisation}))
    assert hub.groups_on(date(2019, 12, 31)) == set()
    assert hub.groups_on(date(2020, 1, 1)) == {"health"}
    assert hub.groups_on(date(2021, 1, 1)) == set()
    assert hub.groups_on(date(2023, 1, 15)) == {"health", "local"}
    assert hub.groups_of(["new", "council", "no-such"], date(2020, 12, 31)) == {"health"}


def test_membership_has_a_first_and_a_last_day(tmp_path: Path) -> None:
    clinic = hub_of(read_hub(tmp_path, {})).organisations["clinic"]
    assert isinstance(clinic, Organisation)
    assert [clinic.is_member_on(date(2023, 1, day)) for day in (14, 15)] == [False, True]


def test_every_sentence_of_the_guide_has_a_code() -> None:
    assert len(CODES) == len(set(CODES)) == 7 + 4 + 3 + 4 + 6 + 11
