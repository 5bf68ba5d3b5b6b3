"""The thirteen types of record, each a model; the schema is written here and nowhere else."""

from phakhi.records.models.base import Network, Record
from phakhi.records.models.direction import Decision, Goal, Plan
from phakhi.records.models.exchange import LinkedNetwork, News, Request, Resource
from phakhi.records.models.learning import Innovation, Lesson
from phakhi.records.models.members import Organisation, Person
from phakhi.records.models.work import Activity

TYPES: dict[str, type[Record]] = {
    model.folder: model
    for model in (
        Goal,
        Plan,
        Activity,
        Lesson,
        Innovation,
        Request,
        Resource,
        Decision,
        News,
        Organisation,
        Person,
        LinkedNetwork,
    )
}
"""Record types by folder, in the order a reader meets them; the network stands apart."""

SINGULAR: dict[str, str] = {model.kind_name: folder for folder, model in TYPES.items()}
"""Folders by the word wiki links use: `activity` → `activities`."""

__all__ = [
    "SINGULAR",
    "TYPES",
    "Activity",
    "Decision",
    "Goal",
    "Innovation",
    "Lesson",
    "LinkedNetwork",
    "Network",
    "News",
    "Organisation",
    "Person",
    "Plan",
    "Record",
    "Request",
    "Resource",
]
