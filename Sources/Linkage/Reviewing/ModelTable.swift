import CSV

extension Deduplication {
    /// Writes what was learned: for each level of each comparison m, u and the bits it adds, and the mean number of
    /// duplicates of a record.
    ///
    /// The u of names is missing: how telling a name is differs from name to name.
    package func writeModel(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(["subject", "comparison", "level", "m", "u", "bits"])
        for model in models {
            let subject = model.subject == .person ? "person" : "organization"
            try writer.record([subject, "duplicates", "per record", decimals(model.duplicatesPerRecord, 6), "", ""])
            for level in 0..<NameLevel.count {
                let level = NameLevel(rawValue: UInt8(level))
                guard !level.name.isEmpty, level.subject == model.subject else { continue }
                try writer.record([subject, "name", level.name, decimals(model.nameM[Int(level.rawValue)], 6), "", ""])
            }
            for (field, levels) in model.levels.enumerated() {
                for (index, level) in levels.enumerated() {
                    try writer.record([
                        subject, model.fieldNames[field], level.name, decimals(model.m[field][index], 6),
                        decimals(model.u[field][index], 6), decimals(model.weight(field, index + 1), 2),
                    ])
                }
            }
        }
    }
}
