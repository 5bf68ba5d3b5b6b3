"""Rules for activities: the four ways of working together (W1–W4), and lessons (M7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from phakhi.records.hub import Hub, Item
from phakhi.records.models import Activity
from phakhi.records.models.work import ActivityState, Mode, Stage
from phakhi.records.rules.finding import Finding, find
from phakhi.records.rules.general import check_group

LESSON_DAYS = 30
STAGES = (Stage.PLAN, Stage.DO, Stage.EVALUATE)


def check_activity(hub: Hub, item: Item, activity: Activity) -> Iterator[Finding]:
    """Check an activity's dates, partners, mode and lessons."""
    yield from _check_dates(hub, activity)
    yield from _check_partners(hub, activity)
    yield from _check_mode(hub, activity)
    yield from _check_lessons(hub, item, activity)


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


def _check_mode(hub: Hub, activity: Activity) -> Iterator[Finding]:
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
        case Mode.PARTICIPATION if activity.state is not ActivityState.CANCELLED:
            yield from _check_participation(hub, activity)
        case _:
            pass
    for number, group in enumerate(activity.no_show):
        yield from check_group(hub, group, "no_show", number)


def _check_participation(hub: Hub, activity: Activity) -> Iterator[Finding]:
    there = hub.groups_of(activity.organisations, activity.first_day)
    missing = hub.groups_on(activity.first_day) - there
    for group in hub.network.member_groups:
        if group.id in missing and group.id not in activity.no_show:
            yield find("participation-group-missing", "mode", value=group.id)
    for number, name in enumerate(activity.no_show):
        if name in there:
            yield find("no-show-present", "no_show", number, value=name)
    done = {stage for partner in activity.partners for stage in partner.stages}
    for stage in STAGES:
        if stage not in done:
            yield find("participation-stage-missing", "partners", value=stage.value)


def _check_lessons(hub: Hub, item: Item, activity: Activity) -> Iterator[Finding]:
    """M7: a held joint activity has a lesson, or says why not."""
    if activity.state is not ActivityState.HELD or len(activity.organisations) < 2:
        return
    from_here = (link.field == "from_activities" for link in hub.incoming.get(item.key, ()))
    if activity.lessons or activity.no_lesson_reason or any(from_here):
        return
    ago = hub.reference_date - activity.last_day
    if ago > timedelta(days=LESSON_DAYS):
        yield find("lesson-missing", "state", days=ago.days)
    else:
        yield find("lesson-pending", "state")
