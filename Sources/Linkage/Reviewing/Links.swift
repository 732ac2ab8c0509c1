import CSV
import Contacts
import Diagnostics

/// To which contact each row of a list went, and how surely.
struct Links {
    private let list: ContactList
    private let firsts: [Int32]
    private let probabilities: [Double]

    /// - Parameter probabilities: for every row, how probable it is that it belongs to its contact.
    init(_ clusters: Clusters, of list: ContactList, _ probabilities: [Double]) {
        self.list = list
        self.probabilities = probabilities
        firsts = clusters.firstRows()
    }

    /// Writes one row for every row of the list, in its order.
    func write(to writer: inout Writer) throws(Diagnostic) {
        try writer.record(LinkColumn.names)
        for row in 0..<list.count {
            for column in LinkColumn.allCases {
                switch column {
                case .contactID: writer.field(list.id(Int(firsts[row])))
                case .recordID: writer.field(list.id(row))
                case .matchProbability: writer.field(decimals(probabilities[row], 4))
                }
            }
            try writer.endRecord()
        }
    }
}
