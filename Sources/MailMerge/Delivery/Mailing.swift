import Bytes
import CSV
import Contacts
import Diagnostics
import Text

/// One run of mail-merge: reads a contact list and writes its letters.
package struct Mailing {
    private let options: MailingOptions
    private let place: any Place
    private let reporter: any RunReporter

    /// - Parameters:
    ///   - place: the files to read templates from and write letters to.
    ///   - reporter: reports to the user.
    package init(_ options: MailingOptions, in place: any Place, reporter: any RunReporter) {
        self.options = options
        self.place = place
        self.reporter = reporter
    }

    /// Reads a list to its end and writes a letter to each selected contact.
    ///
    /// - Parameters:
    ///   - name: the name of the list in messages.
    ///   - rejects: receives the rows for which no letter can be made.
    /// - Throws: the error that stops the run. Nothing is written before templates, sender and log have been checked.
    package func run(_ list: any RewindableSource, name: String, rejects: any RejectedRows) throws(Diagnostic) {
        try requireLog()
        var rules = try rules()
        let sender = try options.sender.map { (path) throws(Diagnostic) in try Sender(text(path)) }
        var source = list
        var reader = try Reader(list: source, name: name)
        var origins: RowOrigins?
        if RejectedList.isOne(reader.header) {
            let rejected = try RejectedList(reader, name: name)
            (source, origins) = (rejected.source, rejected.origins)
            reader = try Reader(list: source, name: name)
        }
        let groups = try groups(of: reader.header)
        let merge = try mailMerge(for: groups?.header ?? reader.header, listName: name, sender: sender)
        for warning in merge.warnings { reporter.report(warning) }
        let destination = try destination(sender: sender, listName: name)
        let log = try letterLog(templates: merge.templateNames)
        if let warning = log?.warning { reporter.report(warning) }
        let letters = if let log { log.letters } else { try loggedLetters(templates: merge.templateNames) }
        destination.keepOff(letters.filesOfOtherRuns)
        rules.lastLetters = letters.earlier
        rules.ignoresActions = merge.isForOccasion
        rules.isEmail = options.format.channel == .email
        var audience = try Audience(rules, header: reader.header, listName: name, date: options.date)
        if audience.needsSurvey {
            try Survey.run(&reader, &audience)
            try source.rewind()
            reader = try Reader(list: source, name: name)
        }
        var run = LetterRun(
            merge, audience, groups,
            list: LetterRun.List(name: name, header: reader.headerText, origins: origins), header: reader.header,
            top: options.top, destination: destination, log: log, rejects: rejects, reporter: reporter)
        while let row = try reader.next() { try run.take(row) }
        let summary = try run.finish()
        for warning in run.warnings { reporter.report(warning) }
        reporter.summary(summary)
        try run.requireEverybody()
    }

    private func text(_ path: String) throws(Diagnostic) -> SourceText {
        try SourceText(name: path, bytes: place.contents(of: path))
    }

    /// The rules with the suppression files; the letters in the log are added later.
    private func rules() throws(Diagnostic) -> Audience.Rules {
        let selection = options.selection
        var rules = Audience.Rules()
        for text in selection.conditions { rules.conditions.append(try Condition(text)) }
        rules.onlyIDs = selection.onlyIDs
        rules.skipIDs = selection.skipIDs
        rules.resumeAfter = selection.resumeAfter
        for path in selection.suppress {
            try rules.suppression.add(SourceText(name: path, bytes: place.contents(of: path, limit: 1 << 30)))
        }
        rules.pause = selection.pause
        return rules
    }

    /// The groups of contacts who share a letter; nil if each contact gets one.
    private func groups(of header: Header) throws(Diagnostic) -> LetterGroups? {
        let relation: GroupKey.Relation
        switch options.recipient {
        case .contact: return nil
        case .practice: relation = .practice
        case .household: relation = .household
        }
        let related = try options.related.map { (path) throws(Diagnostic) in
            try RelatedContacts(MemorySource(place.contents(of: path, limit: 1 << 30)), name: path)
        }
        return LetterGroups(
            header, by: relation, related, date: options.date, isEmail: options.format.channel == .email)
    }
}

// MARK: - Templates

extension Mailing {
    private func mailMerge(
        for header: Header, listName: String, sender: Sender?
    ) throws(Diagnostic) -> MailMerge {
        let (folder, choice) = try templates()
        let place = place
        let attachments = Attachments { [path = options.templates.folderPath] (name) throws(Diagnostic) in
            try place.contents(of: Path.joined(path, name), limit: Attachments.maximumSize + 1)
        }
        return try MailMerge(
            header: header, listName: listName, folder: folder, choice: choice, sender: sender, date: options.date,
            format: options.format, rules: options.rules, attachments: attachments, cells: options.cells)
    }

    /// The folder of the templates, and the choice among them.
    private func templates() throws(Diagnostic) -> (TemplateFolder, MailMerge.Choice) {
        if case .address = options.templates { return (.address, .one(fileName: TemplateFolder.addressFileName)) }
        let (path, choice) = try templatePlace()
        let folder = TemplateFolder(
            fileNames: try place.names(in: path), variant: options.format.templates
        ) { (name) throws(Diagnostic) in try text(Path.joined(path, name)) }
        return (folder, choice)
    }

    private func templatePlace() throws(Diagnostic) -> (folder: String, MailMerge.Choice) {
        switch options.templates {
        case .address: return ("", .one(fileName: TemplateFolder.addressFileName))
        case .file(let path):
            guard place.item(at: path) != .folder else {
                throw Diagnostic(
                    .error, .usage, "\(path) is a folder, but --template takes one file",
                    hint: "to choose from the templates in it, use --templates \(path)")
            }
            let (folder, name) = Path.split(path)
            return (folder, .one(fileName: name))
        case .folder(let path):
            guard place.item(at: path) != .file else {
                throw Diagnostic(
                    .error, .usage, "\(path) is a file, but --templates takes a folder",
                    hint: "to send everybody this letter, use --template \(path)")
            }
            return (path, .fitting(name: path))
        }
    }
}

// MARK: - The place of the letters

extension Mailing {
    private func destination(sender: Sender?, listName: String) throws(Diagnostic) -> any LetterDestination {
        switch options.purpose {
        case .list: return try ListDestination(place.standardOutput, cells: options.cells)
        case .write, .dryRun, .preview:
            guard let kind = options.format.prints else { break }
            return try PrintDestination(kind, options, sender, listName: listName, in: place, reporter)
        }
        switch options.purpose {
        case .preview(let size): return PreviewDestination(size, options.format, in: place, reporter)
        case .dryRun: return try DryRunDestination(options, in: place)
        case .write, .list: break
        }
        if let output = options.output, let suffix = options.format.fileSuffix {
            return try FolderDestination(
                output, suffix: suffix, in: place, options.rule, isLogged: options.log != nil, cells: options.cells)
        }
        return try StreamDestination(options.format, options.output, in: place, options.rule)
    }
}

// MARK: - The log

extension Mailing {
    /// The log that the run adds to, if there is one.
    private func letterLog(templates: [String]) throws(Diagnostic) -> LetterLog? {
        guard let path = options.log, !options.onlyShows else { return nil }
        let file = try place.log(path, mending: options.rule.resumes)
        return try LetterLog(
            file, name: path, run: loggedRun(of: templates), channel: options.format.channel, cells: options.cells)
    }

    /// The letters in a log that the run only reads; the log may be missing.
    private func loggedLetters(templates: [String]) throws(Diagnostic) -> LoggedLetters {
        guard let path = options.log, place.item(at: path) != nil else { return LoggedLetters() }
        let bytes = try place.contents(of: path, limit: 1 << 30)
        guard !bytes.isEmpty else { return LoggedLetters() }
        let log = try OutreachLog(MemorySource(bytes), name: path, isGrowing: true)
        return try LoggedLetters(log, run: loggedRun(of: templates), name: path)
    }

    /// Identifies the letters of this run in the log.
    private func loggedRun(of templates: [String]) -> LoggedLetters.Run {
        LoggedLetters.Run(
            date: options.date, templates: templates, goesOn: options.rule.resumes,
            place: options.output.map { LetterPlace($0, fileSuffix: options.format.fileSuffix, in: place) })
    }

    /// Refuses `--not-within` with a missing log, whose name may be misspelled. Only a resumed run may lack it, if it
    /// was stopped before the first line.
    private func requireLog() throws(Diagnostic) {
        guard let log = options.log, !options.selection.pause.isEmpty, !options.rule.resumes,
            place.item(at: log) == nil
        else { return }
        let (folder, name) = Path.split(log)
        let near = nearestName(to: name, in: (try? place.names(in: folder)) ?? [])
        throw Diagnostic(
            .error, .cannotRead, file: log, "this log does not exist, but --not-within needs it",
            hint: near.map { "did you mean \(Path.joined(folder, $0))?" }
                ?? "omit --not-within the first time; the run creates the log")
    }
}
