"""Rules for the network, its organisations and people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from phakhi.records.examples import make_example
from phakhi.records.hub import Hub, Item
from phakhi.records.models import Network, Organisation, Person
from phakhi.records.rules.finding import Finding, find
from phakhi.records.rules.general import check_group
from phakhi.records.schema import slots
from phakhi.records.validate import suggest

CODES = (
    *(f"M{n}" for n in range(1, 8)),
    *(f"W{n}" for n in range(1, 5)),
    *(f"N{n}" for n in range(1, 4)),
    *(f"G{n}" for n in range(1, 5)),
    *(f"P{n}" for n in range(1, 7)),
    *(f"S{n}" for n in range(1, 12)),
)
"""The sentences of the guide that indicators measure."""


def check_network(hub: Hub, item: Item, network: Network) -> Iterator[Finding]:
    """No language, group or topic is named twice, thresholds are of indicators that exist."""
    yield from _check_unique(network.languages, "languages")
    yield from _check_unique([group.id for group in network.member_groups], "member_groups", "id")
    yield from _check_unique([topic.id for topic in network.topics], "topics", "id")
    for code, threshold in network.thresholds.items():
        if code not in CODES:
            suggestion = suggest(code, CODES)
            known = ", ".join(CODES)
            yield find(
                "unknown-indicator",
                "thresholds",
                code,
                value=code,
                suggestion=suggestion,
                known=known,
            )
        if threshold.watch == threshold.act:
            yield find("threshold-order", "thresholds", code)


def _check_unique(values: Sequence[str], field: str, *inside: str) -> Iterator[Finding]:
    """Name each value that stands a second time; `inside` leads from an item to its value."""
    seen: set[str] = set()
    for number, value in enumerate(values):
        if value in seen:
            yield find("repeated-item", field, number, *inside, value=value)
        seen.add(value)


def check_organisation(hub: Hub, item: Item, organisation: Organisation) -> Iterator[Finding]:
    """An organisation belongs to a member group, and leaves after it joined."""
    yield from check_group(hub, organisation.member_group, "member_group")
    if organisation.left and organisation.left < organisation.joined:
        yield find("left-before-joined", "left", value=organisation.left, other=organisation.joined)


def _check_consent(hub: Hub, person: Person) -> Iterator[Finding]:
    consent = person.consent
    if consent.public and not consent.date:
        yield find("consent-undated", "consent")
    elif consent.public and not person.may_be_shown_on(hub.reference_date):
        yield find("consent-in-future", "consent", "date", value=consent.date)
    name = next(slot for slot in slots(Person) if slot.key == "name")
    if consent.public and not person.name:
        label = name.described.name
        yield find("missing-field", field=name.key, label=label, example=make_example(name))
    for field in ("name", "title"):
        if not consent.public and getattr(person, field):
            yield find("name-not-needed", field)


def check_person(hub: Hub, item: Item, person: Person) -> Iterator[Finding]:
    """Consent has a day, only who gave it has a name; roles and affiliations run forward."""
    yield from _check_consent(hub, person)
    for number, role in enumerate(person.roles):
        if role.end and role.end < role.start:
            yield find("period-reversed", "roles", number, "end", value=role.end, other=role.start)
    for number, place in enumerate(person.affiliations):
        if place.since and place.until and place.until < place.since:
            path = ("affiliations", number, "until")
            yield find("period-reversed", *path, value=place.until, other=place.since)
