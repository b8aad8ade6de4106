"""Uses the client that openapi-python-client makes: puts a definition, files reports, reads a status and the history."""

import sys

from scenario_tracker_client import AuthenticatedClient
from scenario_tracker_client.api.definitions import put_definition
from scenario_tracker_client.api.reading import get_status, list_history
from scenario_tracker_client.api.writing import file_report
from scenario_tracker_client.models import Defined, DefinitionBody, HistoryList, ReportData, Status, Written

url, key = sys.argv[1:]
client = AuthenticatedClient(base_url=url, token=key, raise_on_unexpected_status=True)

definition = {
    "title": "A strike",
    "parties": {"union": {"name": "The union"}},
    "tracks": {
        "strike": {
            "initial": "threatened",
            "states": {"threatened": {"on": {"begin": "on"}}, "on": {"on": {"end": "over"}}, "over": {"final": True}},
        }
    },
}
defined = put_definition.sync("strike", client=client, body=DefinitionBody.from_dict(definition), if_none_match="*")
assert isinstance(defined, Defined), defined

for event in ("begin", "end"):
    report = ReportData.from_dict({"track": "strike", "event": event, "headline": f"The strike: {event}"})
    written = file_report.sync("strike", client=client, body=report, idempotency_key=event)
    assert isinstance(written, Written) and written.transitions[0].event == event, written

status = get_status.sync("strike", client=client)
assert isinstance(status, Status), status
print("state", status.tracks["strike"].state)

cursor: dict[str, str] = {}
while True:
    page = list_history.sync("strike", client=client, limit=1, **cursor)
    assert isinstance(page, HistoryList), page
    for item in page.items:
        print("item", item.headline)
    if not isinstance(page.next_, str):
        break
    cursor = {"after": page.next_}
