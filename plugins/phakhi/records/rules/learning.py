"""Rules for lessons (M4), and for the lessons of activities (M7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from phakhi.records.hub import Hub, Item, Key
from phakhi.records.models import Activity, Lesson
from phakhi.records.models.work import ActivityState
from phakhi.records.rules.finding import Finding, find

LESSON_DAYS = 30


def check_lesson(hub: Hub, item: Item, lesson: Lesson) -> Iterator[Finding]:
    """A lesson is not applied before the activity it was learned from."""
    sources = (hub.resolve(id_, ("activities",)) for id_ in lesson.from_activities)
    days = [s.record.first_day for s in sources if s and isinstance(s.record, Activity)]
    for number, applied in enumerate(lesson.applied_in):
        if days and applied.date < min(days):
            path = ("applied_in", number, "date")
            yield find("applied-too-early", *path, value=applied.date, other=min(days))


def check_lessons(hub: Hub, item: Item, activity: Activity) -> Iterator[Finding]:
    """M7: a held joint activity has a lesson readers can see, or says why not.

    A lesson counts if it names the activity, whether or not the activity names it.
    """
    links = hub.incoming.get(item.key, ())
    found = any(link.field == "from_activities" for link in links)
    for number, id_ in enumerate(activity.lessons):
        lesson = hub.resolve(id_, ("lessons",))
        if lesson is None:
            found = found or Key("lessons", id_) in hub.broken
        elif isinstance(lesson.record, Lesson) and item.key.id in lesson.record.from_activities:
            found = True
        else:
            yield find("lesson-from-elsewhere", "lessons", number, value=id_, expected=item.key.id)
    if activity.no_lesson_reason and (found or activity.lessons):
        yield find("lesson-and-reason", "no_lesson_reason")
    if not found and not activity.no_lesson_reason:
        yield from _check_missing(hub, activity)


def _check_missing(hub: Hub, activity: Activity) -> Iterator[Finding]:
    joint = len(activity.organisations) > 1
    took_place = activity.state is ActivityState.HELD and activity.first_day <= hub.reference_date
    if not joint or not took_place:
        return
    ago = hub.reference_date - activity.last_day
    if ago > timedelta(days=LESSON_DAYS):
        yield find("lesson-missing", "state", days=ago.days)
    else:
        yield find("lesson-pending", "state")
