import ImportCommand

runImport()
