"""Follows a scenario live, with the standard library alone, and prints the number of every revision.

python follow.py <url of .../live> <last revision that it has>
"""

import http.client
import sys
import time
import urllib.error
import urllib.request

url, last = sys.argv[1:3]
wait = 1.0
while True:
    try:
        request = urllib.request.Request(url, headers={"Last-Event-ID": last})
        with urllib.request.urlopen(request, timeout=60) as answer:
            revision, kind = last, None
            for line in answer:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name == "retry":
                    wait = int(value) / 1000
                elif name == "id":
                    revision = value
                elif name == "event":
                    kind = value
                elif line == b"\n":
                    last = revision
                    if kind:
                        print(revision, flush=True)
                    kind = None
    except urllib.error.HTTPError:
        raise
    except (OSError, http.client.HTTPException):
        pass  # the connection was cut
    time.sleep(wait)
