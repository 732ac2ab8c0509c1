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
}
