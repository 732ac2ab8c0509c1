import Contacts

extension Kind {
    /// The kind in words: `lactation consultant`.
    var words: String {
        self == .client ? "past client" : String(rawValue.map { $0 == "-" ? " " : $0 })
    }

    /// The plural in words: `pediatricians`.
    var plural: String {
        switch self {
        case .midwife: "midwives"
        case .familyPhysician: "family physicians"
        case .lactationConsultant: "lactation consultants"
        case .childbirthEducator: "childbirth educators"
        case .birthCenter: "birth centers"
        case .parentGroup: "parent groups"
        case .childcare: "childcare places"
        case .fitnessStudio: "fitness studios"
        case .client: "past clients"
        case .other: "contacts of other kinds"
        default: rawValue + "s"
        }
    }
}
