"""Rules for activities: goals (M1), and the four ways of working together (W1–W4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from phakhi.records.hub import Hub, Item
from phakhi.records.models import Activity
from phakhi.records.models.work import ActivityState, Mode, Stage
from phakhi.records.rules.finding import Finding, find
from phakhi.records.rules.general import check_group
from phakhi.records.rules.groups import find_missing, name_groups
from phakhi.records.rules.learning import check_lessons
from phakhi.wording import Name

STAGES = (Stage.PLAN, Stage.DO, Stage.EVALUATE)


def check_activity(hub: Hub, item: Item, activity: Activity) -> Iterator[Finding]:
    """Check an activity's dates, goals, partners, mode and lessons."""
    yield from _check_dates(hub, activity)
    yield from _check_goals(hub, item, activity)
    yield from _check_partners(hub, activity)
    yield from _check_mode(activity)
    yield from _check_groups(hub, activity)
    yield from check_lessons(hub, item, activity)


def _check_dates(hub: Hub, activity: Activity) -> Iterator[Finding]:
    timed = isinstance(activity.start, datetime)
    if activity.end and isinstance(activity.end, datetime) != timed:
        yield find("mixed-times", "end")
    elif activity.end and activity.end < activity.start:
        yield find("period-reversed", "end", value=activity.end, other=activity.start)
    if activity.state is ActivityState.HELD and activity.first_day > hub.reference_date:
        yield find("held-in-future", "state", value=activity.first_day)
    if activity.state is ActivityState.PLANNED and activity.last_day < hub.reference_date:
        yield find("planned-in-past", "state", value=activity.last_day)


def _check_goals(hub: Hub, item: Item, activity: Activity) -> Iterator[Finding]:
    """M1: what is published works towards a goal readers can see."""
    goals = {key for goal in activity.goals for key in hub.find(goal, None, ("goals",))}
    drafts = hub.unpublished - hub.broken
    if goals and goals <= drafts and not item.draft:
        yield find("goal-unpublished", "goals")


def _check_partners(hub: Hub, activity: Activity) -> Iterator[Finding]:
    seen: set[str] = set()
    for number, partner in enumerate(activity.partners):
        if partner.organisation in seen:
            value = partner.organisation
            yield find("duplicate-partner", "partners", number, "organisation", value=value)
        seen.add(partner.organisation)
    if activity.state is not ActivityState.HELD:
        return
    for path, name in _mentions(activity):
        organisation = hub.organisations.get(name)
        if organisation and not organisation.is_member_on(activity.first_day):
            yield find("not-a-member-then", *path, value=name, date=activity.first_day)


def _mentions(activity: Activity) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for number, host in enumerate(activity.host):
        yield ("host", number), host
    for number, partner in enumerate(activity.partners):
        yield ("partners", number, "organisation"), partner.organisation


def _check_mode(activity: Activity) -> Iterator[Finding]:
    helpers = [p.organisation for p in activity.partners if p.organisation not in activity.host]
    match activity.mode:
        case Mode.COORDINATION if not activity.tasks:
            yield find("coordination-without-task", "mode")
        case Mode.COOPERATION:
            if len(set(activity.host)) != 1:
                yield find("cooperation-one-host", "host", count=len(activity.host))
            if not helpers:
                yield find("cooperation-without-helper", "mode")
        case Mode.COLLABORATION if len(activity.organisations) < 2:
            yield find("collaboration-alone", "mode")
        case _:
            pass


def _check_groups(hub: Hub, activity: Activity) -> Iterator[Finding]:
    """Check the groups that are there and those named as absent; what is cancelled had nobody."""
    there = hub.groups_of(activity.organisations, activity.first_day)
    cancelled = activity.state is ActivityState.CANCELLED
    for number, group in enumerate(activity.no_show):
        yield from check_group(hub, group, "no_show", number)
        if group in there and not cancelled:
            yield find("no-show-present", "no_show", number, groups=name_groups(hub, [group]))
    if activity.mode is Mode.PARTICIPATION and not cancelled:
        yield from _check_participation(hub, activity, there)


def _check_participation(hub: Hub, activity: Activity, there: frozenset[str]) -> Iterator[Finding]:
    """W4: every group in every stage; before it is held there is time to invite them."""
    held = activity.state is ActivityState.HELD
    absent = [group for group in activity.no_show if group not in there]
    missing = find_missing(hub, activity.first_day, {*there, *absent})
    if missing:
        code = "participation-group-missing" if held else "participation-group-not-invited"
        ids = ", ".join([*absent, *missing])
        yield find(code, "mode", groups=name_groups(hub, missing), ids=ids)
    taken = {stage for partner in activity.partners for stage in partner.stages}
    if free := [stage for stage in STAGES if stage not in taken]:
        code = "participation-stage-missing" if held else "participation-stage-open"
        yield find(code, "partners", stages=_name_stages(free))


def _name_stages(stages: list[Stage]) -> Name:
    return Name(
        ", ".join(f"“{stage.label.th}” ({stage.value})" for stage in stages),
        ", ".join(f"“{stage.label.en}” ({stage.value})" for stage in stages),
    )
