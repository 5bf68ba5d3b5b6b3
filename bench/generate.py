"""Write a hub of any size for benchmarks: every type of record, every rule kept.

    python bench/generate.py --records 1000 --out DIR [--seed S] [--languages th,en]

writes DIR/content; the same arguments write the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from generator.direction import write_decision, write_goal, write_plan
from generator.emit import emit
from generator.exchange import write_news, write_request, write_resource
from generator.members import write_linked_network, write_organisation, write_person
from generator.network import describe_network, write_pages
from generator.pen import Fields, Pen
from generator.work import write_activity, write_innovation, write_lesson
from generator.world import World, count_types

WRITERS: dict[str, Callable[[Pen], Fields]] = {
    "activities": write_activity,
    "decisions": write_decision,
    "goals": write_goal,
    "innovations": write_innovation,
    "lessons": write_lesson,
    "linked-networks": write_linked_network,
    "news": write_news,
    "organisations": write_organisation,
    "people": write_person,
    "plans": write_plan,
    "requests": write_request,
    "resources": write_resource,
}
BY_YEAR = frozenset({"activities", "decisions", "lessons", "news", "requests"})
MENTIONS = "activities activities lessons organisations resources innovations people".split()


def main() -> int:
    """Run the command; return 2 when the arguments make no hub."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--records", type=int, required=True, help="how many, of all types")
    parser.add_argument("--out", type=Path, required=True, help="the hub's folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", default="th,en", help="of the site, the first its own")
    options = parser.parse_args()
    try:
        generate(options.records, options.out, options.seed, options.languages.split(","))
    except (FileExistsError, ValueError) as error:
        print(f"generate: {error}", file=sys.stderr)
        return 2
    return 0


def generate(records: int, out: Path, seed: int = 1, languages: list[str] | None = None) -> None:
    """Write `out`/content with so many records.

    Raises ValueError for fewer records than make a network, FileExistsError if there is
    content already.
    """
    world = World(seed, count_types(records))
    content = out / "content"
    content.mkdir(parents=True)
    languages = languages or ["th", "en"]
    (content / "network.yml").write_text(emit(describe_network(languages)), encoding="utf-8")
    write_pages(content / "pages", languages)
    for folder, write in WRITERS.items():
        for number in range(world.counts[folder]):
            pen = Pen(world, folder, number)
            fields = write(pen)
            _save(content / "records" / folder, pen, fields)


def _save(top: Path, pen: Pen, fields: Fields) -> None:
    """Write a record in one of the two ways there are: YAML, or Markdown below YAML."""
    body = pen.body(list(dict.fromkeys(_mention(pen) for _ in range(pen.between(1, 2)))))
    folder = top / str(pen.day.year) if pen.folder in BY_YEAR else top
    folder.mkdir(parents=True, exist_ok=True)
    name = pen.world.id(pen.folder, pen.number)
    if pen.number % 4 == 3:
        text = emit(fields | {"body": pen.each(body)})
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
        return
    own = body.pop("th")
    if body:
        fields = fields | {"body": body}
    (folder / f"{name}.md").write_text(f"---\n{emit(fields)}---\n\n{own}\n", encoding="utf-8")


def _mention(pen: Pen) -> str:
    folder = MENTIONS[int(pen.dice.random() * len(MENTIONS))]
    if folder in ("organisations", "people"):
        return next(iter(pen.world.choose(folder, pen.here, pen.dice, 1)))
    return pen.near(folder, 40)


if __name__ == "__main__":
    sys.exit(main())
