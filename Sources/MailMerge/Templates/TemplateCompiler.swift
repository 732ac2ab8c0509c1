import Diagnostics
import Text

/// Compiles a template and the partials it includes into a `Template`.
struct TemplateCompiler {
    private let folder: TemplateFolder
    private let context: TemplateContext
    private var fields: FieldTable
    private let markup: Markup
    private var template = Template()
    private var open: [OpenSection] = []
    /// The files being compiled, the outermost first.
    private var including: [String] = []
    /// The bytes of template text compiled so far.
    private var compiledSize = 0
    private var sentence = OpenSentence()
    /// Whether the last instruction is text with no jump target after it.
    private var canExtendText = false

    /// The maximum nesting depth of partials.
    static let maximumDepth = 32
    /// The maximum size of a template in bytes, each partial counted as often as it is included.
    static let maximumSize = 1 << 25

    /// Compiles `range` of `source`, adding the fields it uses to `fields`.
    ///
    /// - Throws: the first error, with its file and place.
    static func compile(
        _ source: SourceText, range: Range<Int>, as markup: Markup = .text, in context: TemplateContext,
        folder: TemplateFolder, fields: inout FieldTable
    ) throws(Diagnostic) -> Template {
        var compiler = TemplateCompiler(folder: folder, context: context, fields: fields, markup: markup)
        try compiler.compile(source, range: range, indentation: [])
        fields = compiler.fields
        return compiler.template
    }

    private init(folder: TemplateFolder, context: TemplateContext, fields: FieldTable, markup: Markup) {
        self.markup = markup
        self.context = context
        self.folder = folder
        self.fields = fields
    }

    private mutating func compile(
        _ source: SourceText, range: Range<Int>, indentation: [UInt8]
    ) throws(Diagnostic) {
        including.append(source.name)
        // Including a file costs about as much as a kilobyte of text, even when it is empty.
        compiledSize += range.count + 1024
        let outerSections = open.count
        var lexer = TemplateLexer(source, range: range)
        var line: [Piece] = []
        while try lexer.nextLine(&line) {
            if let (tag, blanks) = standalone(line, in: source) {
                try emit(tag, in: source, outerSections: outerSections, indentation: indentation + source.bytes[blanks])
            } else {
                try emit(line, in: source, outerSections: outerSections, indentation: indentation)
            }
            guard max(compiledSize, template.literals.count) <= TemplateCompiler.maximumSize else {
                throw source.error(
                    at: 0, "the template and its partials are larger than \(TemplateCompiler.maximumSize >> 20) MB")
            }
        }
        if open.count > outerSections, let section = open.last {
            throw source.error(
                at: section.tag.offset, "the section \"\(section.name)\" is not closed",
                hint: "add {{/\(section.name)}} at its end")
        }
        including.removeLast()
    }

    /// The only tag of a line that otherwise has only blanks, with the blanks before it; nil for other lines.
    private func standalone(_ line: [Piece], in source: SourceText) -> (Tag, Range<Int>)? {
        var tag: Tag?
        var blanks = 0..<0
        for piece in line {
            switch piece {
            case .text(let range):
                guard source.trimmed(range).isEmpty else { return nil }
                if tag == nil { blanks = range }
            case .tag(let found):
                guard tag == nil, found.mayStandAlone else { return nil }
                tag = found
            case .lineEnd: break
            }
        }
        return tag.map { ($0, blanks) }
    }
}

// MARK: - Instructions

extension TemplateCompiler {
    private mutating func emit(
        _ line: [Piece], in source: SourceText, outerSections: Int, indentation: [UInt8]
    ) throws(Diagnostic) {
        var mayVanish = false
        let texts = line.compactMap { if case .text(let range) = $0 { range } else { nil } }
        let hasWords = texts.contains { markup.visible(source.bytes[$0]).contains(where: \.isVisibleInWord) }
        var loose = LooseLine()
        var literalStart = template.literals.count
        defer { sentence.take(line, texts, hasWords, in: source, markup) }
        for (index, piece) in line.enumerated() {
            switch piece {
            case .text(let range):
                if index == 0 { emitText(indentation[...]) }
                try reportForeignFields(in: range, of: source)
                emitText(source.bytes[range])
            case .tag(let tag):
                if index == 0 { emitText(indentation[...]) }
                switch tag.kind {
                case .comment, .delimiters: break
                default: mayVanish = true
                }
                let literalEnd = template.literals.count
                try emit(
                    tag, in: source, outerSections: outerSections, indentation: [],
                    amongWords: hasWords || sentence.goesOn)
                switch tag.kind {
                case .field, .unescapedField:
                    guard case .field(let slot) = template.instructions.last else { break }
                    loose.slots.append(slot)
                    loose.literals?.append(literalStart..<literalEnd)
                    literalStart = template.literals.count
                case .comment, .delimiters: break
                default: loose.literals = nil
                }
            case .lineEnd(let range):
                loose.literals?.append(literalStart..<template.literals.count)
                if !hasWords, !loose.slots.isEmpty, loose.literals == nil || loose.hasPunctuation {
                    emitLooseLineEnd(source.bytes[range], loose)
                } else {
                    emitText(source.bytes[range], asLineEnd: mayVanish)
                }
                return
            }
        }
        // The last line of a file may lack its end.
        loose.literals?.append(literalStart..<template.literals.count)
        if !hasWords, !loose.slots.isEmpty, loose.hasPunctuation { emitLooseLineEnd([], loose) }
    }

    private mutating func emitLooseLineEnd(_ end: ArraySlice<UInt8>, _ line: LooseLine) {
        let start = template.literals.count
        template.literals.append(contentsOf: end)
        template.looseLines.append(line)
        template.instructions.append(
            .looseLineEnd(start..<template.literals.count, line: template.looseLines.count - 1))
        canExtendText = false
    }

    private mutating func reportForeignFields(in range: Range<Int>, of source: SourceText) throws(Diagnostic) {
        for found in ForeignFields.find(in: range, of: source, context.language) {
            try fields.warn(
                source.error(
                    at: found.offset, "\(found.text) would be printed as it is: fields are in double braces",
                    hint: found.field.map { "write {{\($0)}}" } ?? "write it like {{given_name}}"))
        }
    }

    private mutating func emitText(_ bytes: ArraySlice<UInt8>, asLineEnd: Bool = false) {
        guard !bytes.isEmpty else { return }
        let start = template.literals.count
        template.literals.append(contentsOf: bytes)
        let range = start..<template.literals.count
        if asLineEnd {
            template.instructions.append(.lineEnd(range))
        } else if canExtendText, case .text(let before) = template.instructions.last {
            template.instructions[template.instructions.count - 1] = .text(before.lowerBound..<range.upperBound)
        } else {
            template.instructions.append(.text(range))
        }
        canExtendText = !asLineEnd
    }

    /// Emits one tag; a standalone partial puts `indentation` before each of its lines.
    private mutating func emit(
        _ tag: Tag, in source: SourceText, outerSections: Int, indentation: [UInt8], amongWords: Bool = false
    ) throws(Diagnostic) {
        switch tag.kind {
        case .comment, .delimiters: break
        case .field, .unescapedField:
            let expression = try FieldExpression(tag.content, in: source, context.language)
            for filter in expression.unknownFilters { try fields.tolerate { filter.problem(in: source) } }
            var slot = try slot(of: expression.name, tag, in: source)
            try requireColumn(of: expression, tag, in: source)
            if !expression.unknownFilters.isEmpty { slot = fields.blankSlot() }
            let isTested = open.contains { !$0.isInverted && $0.testedSlot == slot }
            slot = fields.slot(of: slot, filteredBy: expression.filters + escaping(tag, in: source))
            if amongWords, !isTested, !expression.hasDefault { noteSentenceField(expression, slot, tag, in: source) }
            template.instructions.append(.field(slot))
            canExtendText = false
        case .otherwise: try openElse(tag, in: source, outerSections: outerSections)
        case .section: try openSection(tag, isInverted: false, in: source)
        case .invertedSection: try openSection(tag, isInverted: true, in: source)
        case .close: try closeSection(tag, in: source, outerSections: outerSections)
        case .partial: try include(tag, in: source, indentation: indentation)
        }
    }

    /// Refuses a field of the contract for which the list has no column, unless the template handles that case: with a
    /// `default`, or with a closed section around the field.
    private mutating func requireColumn(
        of expression: FieldExpression, _ tag: Tag, in source: SourceText
    ) throws(Diagnostic) {
        let name = expression.name
        guard fields.isMissing(name, in: context), !expression.hasDefault, !(open.last?.isNeverThere ?? false) else {
            return
        }
        try fields.tolerate {
            source.error(
                at: tag.offset, "the list has no column \"\(name)\"",
                hint: "write {{\(name) | default \"...\"}}, or put {{#\(name)}} and {{/\(name)}} around what needs it")
        }
    }

    /// The filters that escape a value for the format. Only an HTML template can turn them off.
    private func escaping(_ tag: Tag, in source: SourceText) -> [Filter] {
        guard markup == .html else { return [] }
        let isLeftAlone = tag.kind == .unescapedField && source.name.hasSuffix(TemplateVariant.html.suffix)
        return isLeftAlone ? [] : [.escapedHTML]
    }

    private mutating func noteSentenceField(
        _ expression: FieldExpression, _ slot: Int, _ tag: Tag, in source: SourceText
    ) {
        let place = source.error(at: tag.offset, "")
        template.sentenceFields.append(
            Template.SentenceField(
                slot: slot, instruction: template.instructions.count,
                gap: LetterGap(
                    field: expression.name, file: source.name, line: place.line ?? 1, column: place.column ?? 1)))
    }

    private mutating func openSection(_ tag: Tag, isInverted: Bool, in source: SourceText) throws(Diagnostic) {
        if let bar = source.firstIndex(of: UInt8(ascii: "|"), in: tag.content) {
            let name = source.string(source.trimmed(tag.content.lowerBound..<bar))
            throw source.error(at: tag.offset, "a section cannot have filters", hint: "write {{#\(name)}}")
        }
        let expression = try SectionExpression(tag.content, in: source)
        let name = expression.name
        let testedSlot = try self.slot(of: name, tag, in: source)
        let slot = expression.comparison.map { fields.slot(of: testedSlot, filteredBy: [.compared($0)]) } ?? testedSlot
        let skip = template.instructions.count
        template.instructions.append(
            isInverted ? .skipUnlessFalse(slot, target: skip) : .skipIfFalse(slot, target: skip))
        open.append(
            OpenSection(
                tag: tag, name: name, slot: slot, isInverted: isInverted,
                pointSlot: isInverted ? open.last?.pointSlot : testedSlot,
                expression: source.string(tag.content), testedSlot: testedSlot,
                isNeverThere: open.last?.isNeverThere ?? false || !isInverted && fields.isMissing(name, in: context),
                skip: skip))
        canExtendText = false
    }

    /// Ends the first part of a section and begins the one that appears otherwise.
    private mutating func openElse(_ tag: Tag, in source: SourceText, outerSections: Int) throws(Diagnostic) {
        guard open.count > outerSections, let section = open.popLast() else {
            throw source.error(
                at: tag.offset, "{{else}} is in no section", hint: "put it between {{#field}} and {{/field}}")
        }
        guard !section.isElse else {
            throw source.error(
                at: tag.offset, "the section \"\(section.name)\" has a second {{else}}", hint: "delete one of them")
        }
        let skip = template.instructions.count
        template.instructions.append(
            section.isInverted
                ? .skipIfFalse(section.slot, target: skip) : .skipUnlessFalse(section.slot, target: skip))
        close(section, at: skip + 1)
        open.append(
            OpenSection(
                tag: section.tag, name: section.name, slot: section.slot, isInverted: !section.isInverted,
                pointSlot: section.isInverted ? section.testedSlot : open.last?.pointSlot,
                expression: section.expression, testedSlot: section.testedSlot, isElse: true,
                isNeverThere: open.last?.isNeverThere ?? false, skip: skip))
    }

    /// Sets the end of a section.
    private mutating func close(_ section: OpenSection, at target: Int) {
        template.instructions[section.skip] =
            section.isInverted
            ? .skipUnlessFalse(section.slot, target: target) : .skipIfFalse(section.slot, target: target)
        canExtendText = false
    }

    private mutating func closeSection(
        _ tag: Tag, in source: SourceText, outerSections: Int
    ) throws(Diagnostic) {
        let name = source.string(tag.content)
        guard open.count > outerSections, let section = open.popLast() else {
            throw source.error(
                at: tag.offset, "{{/\(name)}} closes a section that is not open",
                hint: "delete it, or open the section with {{#\(name)}}")
        }
        guard section.name == name || section.expression == name else {
            throw source.error(
                at: tag.offset, "{{/\(name)}} comes before the end of the section \"\(section.name)\"",
                hint: "close that section first, with {{/\(section.name)}}")
        }
        close(section, at: template.instructions.count)
    }

    private mutating func include(_ tag: Tag, in source: SourceText, indentation: [UInt8]) throws(Diagnostic) {
        let name = source.string(tag.content)
        guard let partial = try folder.template(called: name) else {
            return try fields.tolerate { [folder] in
                source.error(at: tag.offset, "unknown partial \"\(name)\"", hint: folder.hint(forPartial: name))
            }
        }
        guard !including.contains(partial.name) else {
            throw source.error(
                at: tag.offset, "the partial \"\(name)\" includes itself",
                hint: "delete this {{> \(name)}}")
        }
        guard including.count <= TemplateCompiler.maximumDepth else {
            throw source.error(
                at: tag.offset, "partials are nested more than \(TemplateCompiler.maximumDepth) deep")
        }
        let outer = sentence
        sentence = OpenSentence()
        try compile(partial, range: 0..<partial.bytes.count, indentation: indentation)
        sentence = outer
    }

    private mutating func slot(of name: String, _ tag: Tag, in source: SourceText) throws(Diagnostic) -> Int {
        guard !name.isEmpty else {
            throw source.error(at: tag.offset, "the tag has no field name", hint: "write it like {{given_name}}")
        }
        if name == "." {
            if let slot = open.last?.pointSlot { return slot }
            throw source.error(
                at: tag.offset, "{{.}} is the field of the section around it, but no section is open here")
        }
        if let slot = fields.slot(of: name, in: context) { return slot }
        try fields.tolerate { [fields] in
            source.error(at: tag.offset, "unknown field \"\(name)\"", hint: fields.hint(for: name))
        }
        return fields.blankSlot()
    }
}
