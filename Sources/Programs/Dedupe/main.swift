import DedupeCommand

runDedupe()
