import ArgumentParser
import Contacts
import Importing

/// The filters for contacts; other rows are counted and skipped.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Import only contacts of these kinds, as in pediatrician,midwife.", valueName: "kinds"))
    var onlyKind: Words?

    @Option(help: ArgumentHelp("Import only contacts in these states or provinces, as in CA,OR.", valueName: "regions"))
    var onlyRegion: Words?

    @Option(
        help: ArgumentHelp(
            "Import only contacts whose postal codes begin with these, as in 946,947.", valueName: "codes"))
    var onlyPostal: Words?

    /// A list of words separated by commas.
    struct Words: ExpressibleByArgument {
        let list: [String]

        init?(argument: String) {
            list = argument.split(separator: ",").map { $0.withByteView { $0.trimmed.string } }.filter { !$0.isEmpty }
            if list.isEmpty { return nil }
        }
    }

    func validate() throws {
        if let word = RowFilter.unknownKind(among: onlyKind?.list ?? []) {
            throw FilterOptions.error("--only-kind: unknown kind \"\(word.text)\".", word.nearest)
        }
        if let word = RowFilter.misspelledRegion(among: onlyRegion?.list ?? []) {
            throw FilterOptions.error("--only-region: unknown region \"\(word.text)\".", word.nearest)
        }
    }

    private static func error(_ message: String, _ nearest: String?) -> ValidationError {
        ValidationError(message + (nearest.map { " Did you mean \($0)?" } ?? ""))
    }

    var filter: RowFilter {
        RowFilter(
            kinds: onlyKind?.list ?? [], regions: onlyRegion?.list ?? [], postalPrefixes: onlyPostal?.list ?? [])
    }
}
