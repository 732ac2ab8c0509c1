import CSV
import Contacts
import Diagnostics

/// What was learned of a list as a table: for each level of each comparison m, u and the bits it adds, and the mean
/// number of duplicates of a record.
///
/// The u of names is missing: how telling a name is differs from name to name.
struct ModelTable {
    let models: [Model]

    func write(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(ModelColumn.names)
        for model in models {
            try write(model, "duplicates", "per record", m: model.duplicatesPerRecord, to: &writer)
            for level in 0..<NameLevel.count {
                let level = NameLevel(rawValue: UInt8(level))
                guard !level.name.isEmpty, level.subject == model.subject else { continue }
                try write(model, "name", level.name, m: model.nameM[Int(level.rawValue)], to: &writer)
            }
            for (field, comparison) in model.comparisons.enumerated() {
                for (index, level) in comparison.levels.enumerated() {
                    try write(
                        model, comparison.name, level.name, m: model.m[field][index], u: model.u[field][index],
                        bits: model.weight(field, index + 1), to: &writer)
                }
            }
        }
    }

    private func write(
        _ model: Model, _ comparison: String, _ level: String, m: Double, u: Double? = nil, bits: Double? = nil,
        to writer: inout Writer
    ) throws(Diagnostic) {
        for column in ModelColumn.allCases {
            switch column {
            case .subject: writer.field(model.subject == .person ? "person" : "organization")
            case .comparison: writer.field(comparison)
            case .level: writer.field(level)
            case .m: writer.field(decimals(m, 6))
            case .u: writer.field(u.map { decimals($0, 6) } ?? "")
            case .bits: writer.field(bits.map { decimals($0, 2) } ?? "")
            }
        }
        try writer.endRecord()
    }
}
