"""The rail of an activity: who thought and planned, did, and evaluated together (W4)."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from phakhi.pages.writer import Writer
from phakhi.records.models import Activity
from phakhi.records.models.work import Stage


@dataclass(frozen=True, slots=True)
class Rail:
    """Who hosts an activity, and its stages in order."""

    hosts: tuple[Markup, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A stage, the partners in it, and what the records say of it."""

    name: str
    partners: tuple[Markup, ...]
    notes: tuple[Markup, ...]


def make_rail(writer: Writer, activity: Activity) -> Rail:
    """Return the stages in order; funding only where someone funded."""
    hosts = tuple(writer.reference(host, ("organisations",)) for host in activity.host)
    steps = []
    for stage in Stage:
        partners = tuple(
            writer.reference(partner.organisation, ("organisations",))
            for partner in activity.partners
            if stage in partner.stages
        )
        if partners or stage is not Stage.FUND:
            notes = _notes(writer, activity, stage)
            steps.append(Step(stage.label[writer.language], partners, notes))
    return Rail(hosts, tuple(steps))


def _notes(writer: Writer, activity: Activity, stage: Stage) -> tuple[Markup, ...]:
    if stage is Stage.PLAN and activity.plan:
        return (writer.reference(activity.plan, ("plans",)),)
    if stage is Stage.DO and activity.tasks:
        done = sum(task.done is not None for task in activity.tasks)
        return (
            Markup("{}").format(writer.label("tasks_done", done=done, all=len(activity.tasks))),
        )
    if stage is Stage.EVALUATE:
        return tuple(writer.reference(lesson, ("lessons",)) for lesson in activity.lessons)
    return ()
