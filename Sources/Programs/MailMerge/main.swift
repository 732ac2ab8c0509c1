import MailMergeCommand

runMailMerge()
