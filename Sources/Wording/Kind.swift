/// What a contact is to a perinatal practice.
package enum Kind: String, CaseIterable, Sendable {
    case pediatrician
    case familyPhysician = "family-physician"
    case obstetrician
    case midwife
    case doula
    case lactationConsultant = "lactation-consultant"
    case nurse
    case childbirthEducator = "childbirth-educator"
    case hospital
    case birthCenter = "birth-center"
    /// What people call a mommy group.
    case parentGroup = "parent-group"
    case childcare
    case fitnessStudio = "fitness-studio"
    case bodyworker
    case therapist
    case client
    case other

    /// Whether the contacts of this kind are places and groups, and a person among them stands for one.
    package var isOrganization: Bool {
        switch self {
        case .hospital, .birthCenter, .parentGroup, .childcare, .fitnessStudio: true
        case .pediatrician, .familyPhysician, .obstetrician, .midwife, .doula, .lactationConsultant, .nurse,
            .childbirthEducator, .bodyworker, .therapist, .client, .other:
            false
        }
    }
}
