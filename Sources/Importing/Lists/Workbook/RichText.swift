/// Selects the text of an item: all `<t>` runs, but not the phonetic text of Japanese lists.
struct RichText {
    private(set) var isText = false
    private var isPhonetic = false

    mutating func start(_ name: String) {
        if name == "t" { isText = !isPhonetic } else if name == "rPh" { isPhonetic = true }
    }

    mutating func end(_ name: String) {
        if name == "t" { isText = false } else if name == "rPh" { isPhonetic = false }
    }
}
