/// A section that is open while a template is compiled.
struct OpenSection {
    let tag: Tag
    let name: String
    let slot: Int
    let isInverted: Bool
    /// The slot that `{{.}}` refers to: that of the innermost section that is not inverted.
    let pointSlot: Int?
    /// The text of the tag without its sigil, which may close the section as well as its name.
    let expression: String
    /// The slot of the field that the section tests.
    let testedSlot: Int
    /// Whether it is the part behind `{{else}}`.
    var isElse = false
    /// Whether the list lacks the column that would open this section or one around it.
    let isNeverThere: Bool
    /// The skip instruction whose target is the end of the section.
    let skip: Int
}
