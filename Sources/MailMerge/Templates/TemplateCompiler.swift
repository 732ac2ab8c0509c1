import Diagnostics
import Text

/// Compiles the text of a template and of the partials it names into a `Template`.
struct TemplateCompiler {
    private let folder: TemplateFolder
    private var fields: FieldTable
    private let markup: Markup
    private var template = Template()
    private var open: [OpenSection] = []
    /// The files being compiled, the outermost first.
    private var including: [String] = []
    /// How much has been compiled, in bytes of template text.
    private var compiledSize = 0
    /// Whether the last instruction is text that no jump leads behind.
    private var canExtendText = false

    /// The most partials that may be nested in each other.
    static let maximumDepth = 32
    /// The most bytes that a template may have with all its partials, each counted as often as it is included.
    static let maximumSize = 1 << 25

    private struct OpenSection {
        let tag: Tag
        let name: String
        let slot: Int
        let isInverted: Bool
        /// The slot that a point stands for in it, that of the innermost section around it that is not inverted.
        let pointSlot: Int?
        /// Whether the list has no column that could open it, or one around it.
        let isNeverThere: Bool
        /// The skip instruction whose target is the end of the section.
        let skip: Int
    }

    /// Compiles `range` of `source`, adding the fields it uses to `fields`.
    ///
    /// - Throws: the first thing that is wrong, in the file that it stands in.
    static func compile(
        _ source: SourceText, range: Range<Int>, as markup: Markup = .text, folder: TemplateFolder,
        fields: inout FieldTable
    ) throws(Diagnostic) -> Template {
        var compiler = TemplateCompiler(folder: folder, fields: fields, markup: markup)
        try compiler.compile(source, range: range, indentation: [])
        fields = compiler.fields
        return compiler.template
    }

    private init(folder: TemplateFolder, fields: FieldTable, markup: Markup) {
        self.markup = markup
        self.folder = folder
        self.fields = fields
    }

    private mutating func compile(
        _ source: SourceText, range: Range<Int>, indentation: [UInt8]
    ) throws(Diagnostic) {
        including.append(source.name)
        // Including a file costs about as much as a kilobyte of text, even if the file is empty.
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
                    at: 0, "with its partials, the template is larger than \(TemplateCompiler.maximumSize >> 20) MB")
            }
        }
        if open.count > outerSections, let section = open.last {
            throw source.error(
                at: section.tag.offset, "the section \"\(section.name)\" is not closed",
                hint: "add {{/\(section.name)}} where it ends")
        }
        including.removeLast()
    }

    /// The one tag of a line that has nothing else on it but blanks, with the blanks before it; nil for other lines.
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
        for (index, piece) in line.enumerated() {
            switch piece {
            case .text(let range):
                if index == 0 { emitText(indentation[...]) }
                emitText(source.bytes[range])
            case .tag(let tag):
                if index == 0 { emitText(indentation[...]) }
                switch tag.kind {
                case .comment, .delimiters: break
                default: mayVanish = true
                }
                try emit(tag, in: source, outerSections: outerSections, indentation: [])
            case .lineEnd(let range):
                emitText(source.bytes[range], asLineEnd: mayVanish)
            }
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

    /// Emits one tag; `indentation` is what a standalone partial puts before each of its lines.
    private mutating func emit(
        _ tag: Tag, in source: SourceText, outerSections: Int, indentation: [UInt8]
    ) throws(Diagnostic) {
        switch tag.kind {
        case .comment, .delimiters: break
        case .field, .unescapedField:
            let expression = try FieldExpression(tag.content, in: source)
            for filter in expression.unknownFilters { try fields.tolerate { filter.problem(in: source) } }
            var slot = try slot(of: expression.name, tag, in: source)
            try requireColumn(of: expression, tag, in: source)
            if !expression.unknownFilters.isEmpty { slot = fields.blankSlot() }
            slot = fields.slot(of: slot, filteredBy: expression.filters + escaping(tag, in: source))
            template.instructions.append(.field(slot))
            canExtendText = false
        case .section: try openSection(tag, isInverted: false, in: source)
        case .invertedSection: try openSection(tag, isInverted: true, in: source)
        case .close: try closeSection(tag, in: source, outerSections: outerSections)
        case .partial: try include(tag, in: source, indentation: indentation)
        }
    }

    /// Refuses to show a field of the contract for which the list has no column, unless the template says what to do
    /// then: a `default`, or a section around it that is shut.
    private mutating func requireColumn(
        of expression: FieldExpression, _ tag: Tag, in source: SourceText
    ) throws(Diagnostic) {
        let name = expression.name
        guard fields.isMissing(name), !expression.hasDefault, !(open.last?.isNeverThere ?? false) else { return }
        try fields.tolerate {
            source.error(
                at: tag.offset, "the list has no column \"\(name)\"",
                hint: "write {{\(name) | default \"...\"}}, or put {{#\(name)}} and {{/\(name)}} around what needs it")
        }
    }

    /// What makes a value fit for what the letter is. Only a template that is HTML itself can ask to have it as it is.
    private func escaping(_ tag: Tag, in source: SourceText) -> [Filter] {
        guard markup == .html else { return [] }
        let isLeftAlone = tag.kind == .unescapedField && source.name.hasSuffix(TemplateVariant.html.suffix)
        return isLeftAlone ? [] : [.escapedHTML]
    }

    private mutating func openSection(_ tag: Tag, isInverted: Bool, in source: SourceText) throws(Diagnostic) {
        let expression = try FieldExpression(tag.content, in: source)
        let name = expression.name
        guard expression.filters.isEmpty else {
            throw source.error(at: tag.offset, "a section takes no filter", hint: "write {{#\(name)}}")
        }
        let slot = try slot(of: name, tag, in: source)
        let skip = template.instructions.count
        template.instructions.append(
            isInverted ? .skipUnlessFalse(slot, target: skip) : .skipIfFalse(slot, target: skip))
        open.append(
            OpenSection(
                tag: tag, name: name, slot: slot, isInverted: isInverted,
                pointSlot: isInverted ? open.last?.pointSlot : slot,
                isNeverThere: open.last?.isNeverThere ?? false || !isInverted && fields.isMissing(name), skip: skip))
        canExtendText = false
    }

    private mutating func closeSection(
        _ tag: Tag, in source: SourceText, outerSections: Int
    ) throws(Diagnostic) {
        let name = source.string(tag.content)
        guard open.count > outerSections, let section = open.popLast() else {
            throw source.error(
                at: tag.offset, "no section is open here that {{/\(name)}} could close",
                hint: "take it out, or open the section with {{#\(name)}}")
        }
        guard section.name == name else {
            throw source.error(
                at: tag.offset, "{{/\(name)}} stands where the section \"\(section.name)\" is still open",
                hint: "close it first, with {{/\(section.name)}}")
        }
        let target = template.instructions.count
        template.instructions[section.skip] =
            section.isInverted
            ? .skipUnlessFalse(section.slot, target: target) : .skipIfFalse(section.slot, target: target)
        canExtendText = false
    }

    private mutating func include(_ tag: Tag, in source: SourceText, indentation: [UInt8]) throws(Diagnostic) {
        let name = source.string(tag.content)
        guard let partial = try folder.template(called: name) else {
            return try fields.tolerate { [folder] in
                source.error(at: tag.offset, "there is no partial \"\(name)\"", hint: folder.hint(forPartial: name))
            }
        }
        guard !including.contains(partial.name) else {
            throw source.error(
                at: tag.offset, "the partial \"\(name)\" includes itself",
                hint: "take this {{> \(name)}} out")
        }
        guard including.count <= TemplateCompiler.maximumDepth else {
            throw source.error(
                at: tag.offset, "more than \(TemplateCompiler.maximumDepth) partials are nested in each other")
        }
        try compile(partial, range: 0..<partial.bytes.count, indentation: indentation)
    }

    private mutating func slot(of name: String, _ tag: Tag, in source: SourceText) throws(Diagnostic) -> Int {
        guard !name.isEmpty else {
            throw source.error(at: tag.offset, "the tag names no field", hint: "write it like {{given_name}}")
        }
        if name == "." {
            if let slot = open.last?.pointSlot { return slot }
            throw source.error(
                at: tag.offset, "{{.}} stands for the field of the section around it, and there is none")
        }
        if let slot = fields.slot(of: name) { return slot }
        try fields.tolerate { [fields] in
            source.error(at: tag.offset, "there is no field \"\(name)\"", hint: fields.hint(for: name))
        }
        return fields.blankSlot()
    }
}
