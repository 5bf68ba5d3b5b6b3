"""The types of values fields hold: text in several languages, days, ids, addresses, numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, core_schema

from phakhi.records.provinces import PROVINCES
from phakhi.records.scalars import (
    ID,
    ID_LENGTH,
    LANGUAGE,
    VISIBLE,
    check_written,
    fail,
    read_address,
    read_date,
    read_id,
    read_integer,
    read_language,
    read_number,
    read_path,
    read_province,
    read_reference,
    read_truth,
    read_when,
    read_word,
)
from phakhi.records.schema import Markdown, Meaning
from phakhi.text.thai import normalise

TITLE_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Text:
    """Reader-facing text: what was written, by language.

    The language of a plain string is the record's own, written `""` here until it is known.
    """

    values: Mapping[str, str]

    def languages(self) -> Iterator[str]:
        """Return the languages it is written in, as the author ordered them."""
        return iter(self.values)

    def pick(self, wanted: str, own: str) -> tuple[str, str]:
        """Return the text in `wanted` if there is one, else in another, and its language.

        `own` is the language a plain string is in.
        """
        for language in (wanted, own):
            if language in self.values:
                return self.values[language], language
            if language == own and "" in self.values:
                return self.values[""], own
        language, text = next(iter(self.values.items()))
        return text, language

    def __str__(self) -> str:
        return next(iter(self.values.values()))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a string or a mapping from language to string."""
        return core_schema.no_info_plain_validator_function(
            read_text, serialization=core_schema.plain_serializer_function_ser_schema(_plain)
        )


def read_text(value: object) -> Text:
    """Read reader-facing text: a string, or `{th: …, en: …}`.

    Raises `not-text`, `empty-field` or `unknown-language`.
    """
    if isinstance(value, Text):
        return value
    if isinstance(value, dict):
        if not value:
            raise fail("empty-field")
        for language in value:
            if not LANGUAGE.fullmatch(language):
                raise fail("unknown-language", value=language, at=[language], key=True)
        return Text({language: _string(text, language) for language, text in value.items()})
    return Text({"": _string(value)})


def _string(value: object, *at: str) -> str:
    if value is None:
        raise fail("empty-field", at=list(at))
    if not isinstance(value, str):
        raise fail("not-text", at=list(at))
    text = normalise(value).strip()
    if not VISIBLE.search(text):
        raise fail("empty-field", at=list(at))
    return check_written(text, *at)


def _plain(text: Text) -> str | dict[str, str]:
    return text.values[""] if set(text.values) == {""} else dict(text.values)


def _check_length(text: Text) -> Text:
    for language, value in text.values.items():
        if len(value) > TITLE_LENGTH:
            at = [language] if language else []
            raise fail("too-long", length=len(value), limit=TITLE_LENGTH, at=at)
    return text


def _check_line(text: Text) -> Text:
    for language, value in text.values.items():
        if "\n" in value:
            raise fail("not-one-line", at=[language] if language else [])
    return text


_TEXT_SCHEMA = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "properties": {"th": {"type": "string"}, "en": {"type": "string"}},
            "additionalProperties": {"type": "string"},
            "minProperties": 1,
        },
    ]
}

Words = Annotated[Text, WithJsonSchema(_TEXT_SCHEMA)]
Title = Annotated[
    Text, AfterValidator(_check_length), AfterValidator(_check_line), WithJsonSchema(_TEXT_SCHEMA)
]
LongText = Annotated[Text, Markdown(), WithJsonSchema(_TEXT_SCHEMA)]
Word = Annotated[
    str, BeforeValidator(read_word), WithJsonSchema({"type": "string", "minLength": 1})
]
RefId = Annotated[
    str, BeforeValidator(read_reference), WithJsonSchema({"type": "string", "minLength": 1})
]
Id = Annotated[
    str,
    BeforeValidator(read_id),
    WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$", "maxLength": ID_LENGTH}),
]
GroupId = Annotated[Id, Meaning.GROUP]
TopicId = Annotated[Word, Meaning.TOPIC]
Url = Annotated[
    str,
    BeforeValidator(read_address),
    Meaning.ADDRESS,
    WithJsonSchema({"type": "string", "format": "uri"}),
]
Day = Annotated[
    date, BeforeValidator(read_date), WithJsonSchema({"type": "string", "format": "date"})
]
When = Annotated[
    date | datetime,
    BeforeValidator(read_when),
    WithJsonSchema({"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]}),
]
Whole = Annotated[int, BeforeValidator(read_integer), WithJsonSchema({"type": "integer"})]
Count = Annotated[
    int,
    BeforeValidator(read_integer),
    Field(ge=0),
    WithJsonSchema({"type": "integer", "minimum": 0}),
]
Decimal = Annotated[float, BeforeValidator(read_number), WithJsonSchema({"type": "number"})]
Truth = Annotated[bool, BeforeValidator(read_truth), WithJsonSchema({"type": "boolean"})]
Province = Annotated[
    str,
    BeforeValidator(read_province),
    Meaning.PROVINCE,
    WithJsonSchema(
        {"oneOf": [{"const": code, "title": f"{p.th} · {p.en}"} for code, p in PROVINCES.items()]}
    ),
]
Language = Annotated[
    str,
    BeforeValidator(read_language),
    Meaning.LANGUAGE,
    WithJsonSchema({"type": "string", "examples": ["th", "en"]}),
]
FilePath = Annotated[
    str, BeforeValidator(read_path), Meaning.FILE, WithJsonSchema({"type": "string"})
]
