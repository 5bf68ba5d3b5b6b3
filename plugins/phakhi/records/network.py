"""Read network.yml; where it has errors, what stands in for it, so that the rest is checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from phakhi.problems import Origin, Problem
from phakhi.records.files import NETWORK, RecordFile
from phakhi.records.hub import NETWORK_KEY, Item
from phakhi.records.load import RawRecord, load_record
from phakhi.records.models import Network
from phakhi.records.origins import Origins
from phakhi.records.partial import read_field
from phakhi.records.schema import slots
from phakhi.records.validate import validate_record

STAND_IN: dict[str, Any] = {
    "name": "-",
    "purpose": "-",
    "founded": "2000-01-01",
    "languages": ["th"],
    "member_groups": [{"id": "none", "name": "-"}],
}
"""What takes the place of required fields that cannot be read."""
RULES_NEED = frozenset({"languages", "member_groups", "reference_date", "topics"})


@dataclass(frozen=True, slots=True)
class NetworkFile:
    """The network, or what stands in for it; `lost` are the fields that could not be read."""

    item: Item
    whole: bool = True
    lost: frozenset[str] = frozenset()
    problems: list[Problem] = field(default_factory=list)

    @property
    def languages_known(self) -> bool:
        """Whether the site's languages could be read."""
        return "languages" not in self.lost

    @property
    def rules_apply(self) -> bool:
        """Whether what records must agree with could be read."""
        return not self.lost & RULES_NEED


def read_network(root: Path) -> NetworkFile:
    """Read `root`'s network.yml and look for its problems."""
    path = root / NETWORK
    file = RecordFile(NETWORK_KEY.folder, "", NETWORK)
    unread = RawRecord(file, None, Origins(NETWORK, {}))
    if path.is_symlink():  # the listing has reported it
        return _stand_in(unread, [])
    if not path.exists():
        return _stand_in(unread, [Problem("missing-network", Origin(NETWORK))])
    raw = load_record(root, file)
    network, problems = validate_record(raw, Network)
    problems = raw.problems + problems
    return (
        NetworkFile(_item(raw, network), problems=problems) if network else _stand_in(raw, problems)
    )


def _stand_in(raw: RawRecord, problems: list[Problem]) -> NetworkFile:
    written = raw.fields or {}
    given = {slot.key: written[slot.key] for slot in slots(Network) if slot.key in written}
    read = {key: value for key, value in given.items() if _is_readable(key, value)}
    network = Network.model_validate(STAND_IN | read)
    lost = frozenset(STAND_IN | given) - read.keys()
    return NetworkFile(_item(raw, network), False, lost, problems)


def _is_readable(key: str, value: object) -> bool:
    try:
        read_field(Network, key, value)
    except ValidationError:
        return False
    return True


def _item(raw: RawRecord, network: Network) -> Item:
    return Item(NETWORK_KEY, network, raw.file, raw.origins, network.languages[0])
