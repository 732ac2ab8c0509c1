/// What comparisons may ask of the records of a list: what each of them says, and how often names, emails and phones
/// occur.
final class ComparedRecords {
    let features: Features
    let frequencies: Frequencies
    let names: NameComparison
    let organizations: OrganizationComparison

    init(_ features: Features) {
        self.features = features
        frequencies = Frequencies(features)
        names = NameComparison(features.names, frequencies)
        organizations = OrganizationComparison(features)
    }
}
