"""Every problem content can have: its severity, its wording, and a correct example."""

from phakhi.problems.catalogue.fields import FIELDS
from phakhi.problems.catalogue.files import FILES
from phakhi.problems.catalogue.kinds import Kind
from phakhi.problems.catalogue.links import LINKS
from phakhi.problems.catalogue.rules import RULES
from phakhi.problems.catalogue.yaml import YAML

CATALOGUE: dict[str, Kind] = {**FILES, **YAML, **FIELDS, **LINKS, **RULES}
