// Command clausewright drafts IT outsourcing and outstaffing agreements from engagement files.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"clausewright/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the first signal asks for an end, a second one makes it
	code := cli.Main(ctx, cli.Process())
	stop()
	os.Exit(code)
}
