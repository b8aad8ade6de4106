// Uses the client that oapi-codegen makes: puts a definition, files reports, reads a status and the history.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"example.com/desk/tracker"
)

const definition = `{
  "title": "A strike",
  "parties": { "union": { "name": "The union" } },
  "tracks": {
    "strike": {
      "initial": "threatened",
      "states": { "threatened": { "on": { "begin": "on" } }, "on": { "on": { "end": "over" } }, "over": { "final": true } }
    }
  }
}`

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// answer returns what the client read of an answer, or panics with the answer if it could not.
func answer[T any](read *T, body []byte) T {
	if read == nil {
		panic(string(body))
	}
	return *read
}

func main() {
	url, key := os.Args[1], os.Args[2]
	withKey := func(_ context.Context, request *http.Request) error {
		request.Header.Set("Authorization", "Bearer "+key)
		return nil
	}
	client := must(tracker.NewClientWithResponses(url, tracker.WithRequestEditorFn(withKey)))
	ctx := context.Background()

	var body tracker.DefinitionBody
	if err := json.Unmarshal([]byte(definition), &body); err != nil {
		panic(err)
	}
	create := tracker.CreateParameter("*")
	put := must(client.PutDefinitionWithResponse(ctx, "strike", &tracker.PutDefinitionParams{IfNoneMatch: &create}, body))
	answer(put.JSON201, put.Body)

	for _, event := range []string{"begin", "end"} {
		var report tracker.ReportBody
		data := fmt.Sprintf(`{"track": "strike", "event": %q, "headline": "The strike: %s"}`, event, event)
		if err := json.Unmarshal([]byte(data), &report); err != nil {
			panic(err)
		}
		filed := must(client.FileReportWithResponse(ctx, "strike", &tracker.FileReportParams{IdempotencyKey: event}, report))
		fmt.Println("moved", *answer(filed.JSON201, filed.Body).Transitions[0].Event)
	}

	status := must(client.GetStatusWithResponse(ctx, "strike", nil))
	fmt.Println("state", answer(status.JSON200, status.Body).Tracks["strike"].State)

	limit := 1
	var after *string
	for {
		params := tracker.ListHistoryParams{Limit: &limit, After: after}
		page := must(client.ListHistoryWithResponse(ctx, "strike", &params))
		list := answer(page.JSON200, page.Body)
		for _, item := range list.Items {
			fmt.Println("item", item.Headline)
		}
		if list.Next == nil {
			return
		}
		after = list.Next
	}
}
