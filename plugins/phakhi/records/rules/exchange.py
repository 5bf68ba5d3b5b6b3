"""Rules for what flows between members: requests and hand-offs (P5, S11), news (N3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from phakhi.records.hub import Hub, Item
from phakhi.records.models import News, Request, Resource
from phakhi.records.models.exchange import Direction, RequestState
from phakhi.records.rules.finding import Finding, find
from phakhi.records.rules.general import check_topic

STEPS: dict[RequestState | None, tuple[RequestState, ...]] = {
    None: (RequestState.OPEN,),
    RequestState.OPEN: (RequestState.ACCEPTED, RequestState.DECLINED),
    RequestState.ACCEPTED: (RequestState.IN_PROGRESS,),
    RequestState.IN_PROGRESS: (RequestState.IN_PROGRESS, RequestState.DONE, RequestState.FAILED),
}
"""The steps of a hand-off; work in progress may be told of again and again."""
ENDS = (RequestState.DONE, RequestState.DECLINED, RequestState.FAILED)


def check_request(hub: Hub, item: Item, request: Request) -> Iterator[Finding]:
    """Check a request's parties, subject and log."""
    if not request.skill and not request.topic:
        yield find("skill-or-topic-missing", "direction")
    if request.topic:
        yield from check_topic(hub, request.topic, "topic")
    if request.to == request.sender:
        yield find("request-to-itself", "to")
    if request.expires and request.expires < request.opened:
        yield find("period-reversed", "expires", value=request.expires, other=request.opened)
    if request.direction is Direction.HANDOFF:
        yield from _check_handoff(request)
    yield from _check_log(hub, request)
    yield from _check_answer(hub, request)


def _check_answer(hub: Hub, request: Request) -> Iterator[Finding]:
    answered = hub.resolve(request.answers, ("requests",)) if request.answers else None
    if not answered or not isinstance(answered.record, Request):
        return
    if answered.record.direction is request.direction is not Direction.HANDOFF:
        yield find("answers-wrong-direction", "answers", value=request.direction.value)


def _check_handoff(request: Request) -> Iterator[Finding]:
    """S11: open → accepted | declined; accepted → in progress → done | failed."""
    if not request.to:
        yield find("handoff-without-receiver", "direction")
    before: RequestState | None = None
    for number, entry in enumerate(request.log):
        if entry.state not in STEPS.get(before, ()):
            other = before.value if before else "…"
            yield find("log-step", "log", number, "state", value=entry.state.value, other=other)
        before = entry.state


def _check_log(hub: Hub, request: Request) -> Iterator[Finding]:
    today = hub.reference_date
    for number, entry in enumerate(request.log):
        if entry.date > today:
            yield find("log-in-future", "log", number, "date", value=entry.date, other=today)
    first = request.log[0].date
    if first < request.opened:
        yield find("log-before-opened", "log", 0, "date", value=first, other=request.opened)
    for number, (before, after) in enumerate(pairwise(request.log), start=1):
        if after.date < before.date:
            yield find("log-backwards", "log", number, "date", value=after.date, other=before.date)
        # A hand-off's steps say as much.
        if before.state in ENDS and request.direction is not Direction.HANDOFF:
            path = ("log", number, "state")
            yield find("log-after-end", *path, value=after.state.value, other=before.state.value)


def check_news(hub: Hub, item: Item, news: News) -> Iterator[Finding]:
    """A reply is not before what it replies to."""
    if news.reply_by and news.reply_by < news.date:
        yield find("period-reversed", "reply_by", value=news.reply_by, other=news.date)
    asked = hub.resolve(news.reply_to, ("news",)) if news.reply_to else None
    if asked and isinstance(asked.record, News) and news.date < asked.record.date:
        yield find("reply-before", "date", value=news.date, other=asked.record.date)


def check_resource(hub: Hub, item: Item, resource: Resource) -> Iterator[Finding]:
    """A resource can be had: at an address, or as a file beside the record."""
    if not resource.url and not resource.file:
        yield find("url-or-file-missing", "kind")
    if resource.file and f"{item.file.directory}/{resource.file}" not in item.file.attachments:
        target = f"{item.file.home}/{resource.file}"
        yield find("missing-file", "file", value=resource.file, target=target)
