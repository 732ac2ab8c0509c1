/// Which text inside an item belongs to it: all runs of `<t>`, but not the pronunciation that Japanese lists add.
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
