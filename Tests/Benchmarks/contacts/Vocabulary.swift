/// The words of invented contacts, independent of all other lists that dedupe is measured on.
enum Vocabulary {
    static let givenNames = [
        "Elizabeth", "Katherine", "Margaret", "Deborah", "Jennifer", "Patricia", "Susan", "Rebecca", "Christina",
        "Victoria",
        "William", "Robert", "Richard", "Michael", "James", "Thomas", "Edward", "Alexander", "Christopher", "Anthony",
        "Abigail", "Samantha", "Theodora", "Josephine", "Gabriela", "Isabella", "Valerie", "Penelope", "Winifred",
        "Yolanda",
        "Benjamin", "Frederick", "Gregory", "Leonard", "Nathaniel", "Raymond", "Stanley", "Vincent", "Zachary",
        "Walter",
        "Ingrid", "Solveig", "Astrid", "Birgit", "Dagny", "Freja", "Gudrun", "Hedda", "Linnea", "Ragnhild", "Sigrid",
        "Tove",
        "Anders", "Bjarne", "Eskil", "Gunnar", "Halvor", "Leif", "Magnus", "Oddvar", "Sverre", "Torbjorn", "Yngve",
        "Ulrik",
        "Chiara", "Donatella", "Fiorella", "Ginevra", "Ilaria", "Lucia", "Marcella", "Ornella", "Paola", "Serena",
        "Viola",
        "Alessio", "Bruno", "Corrado", "Dario", "Ettore", "Fabio", "Giacomo", "Lorenzo", "Matteo", "Nicolo", "Silvio",
        "Ugo",
        "Amina", "Farah", "Ghada", "Layla", "Nadia", "Rania", "Samira", "Yasmin", "Bilal", "Hamza", "Karim", "Tariq",
        "Zaid",
        "Anjali", "Deepika", "Kavya", "Lakshmi", "Meera", "Nisha", "Radha", "Shreya", "Arjun", "Kiran", "Rahul",
        "Vikram",
        "Mei", "Xiu", "Hanako", "Keiko", "Yumi", "Kenji", "Hiroshi", "Takumi", "Linh", "Thuy", "Minh", "Quang",
        "Oksana",
    ]
    static let nicknames: [String: [String]] = [
        "Elizabeth": ["Liz", "Beth", "Betsy"], "Katherine": ["Kate", "Kathy"], "Margaret": ["Peggy", "Meg"],
        "Deborah": ["Deb", "Debbie"], "Jennifer": ["Jen", "Jenny"], "Patricia": ["Pat", "Trish"], "Susan": ["Sue"],
        "Rebecca": ["Becky"], "Christina": ["Tina", "Chris"], "Victoria": ["Vicky"], "William": ["Bill", "Will"],
        "Robert": ["Bob", "Rob"], "Richard": ["Rick", "Dick"], "Michael": ["Mike"], "James": ["Jim"], "Thomas": ["Tom"],
        "Edward": ["Ed", "Ted"], "Alexander": ["Alex"], "Christopher": ["Chris"], "Anthony": ["Tony"],
        "Samantha": ["Sam"],
        "Benjamin": ["Ben"], "Frederick": ["Fred"], "Gregory": ["Greg"], "Leonard": ["Len"], "Raymond": ["Ray"],
        "Vincent": ["Vince"], "Zachary": ["Zach"], "Gabriela": ["Gaby"], "Abigail": ["Abby"],
    ]
    static let syllables = [
        "bar", "bel", "bor", "cas", "cor", "dal", "den", "dor", "fal", "fen", "gar", "gil", "hal", "hol", "jan", "kar",
        "kel",
        "lan", "lind", "lor", "mal", "mar", "mon", "nor", "or", "pal", "pel", "quin", "ran", "ros", "sal", "sten",
        "tal",
        "tor", "ul", "van", "ver", "wal", "wen", "yor", "zan",
    ]
    static let endings = [
        "a", "berg", "ez", "i", "in", "ini", "man", "o", "ova", "ra", "sen", "ski", "son", "strom", "ton", "wick",
    ]
    static let practiceWords = [
        "Alder", "Amber", "Anchor", "Aurora", "Birchwood", "Bluebell", "Cascade", "Clover", "Copper", "Coral",
        "Crescent",
        "Dandelion", "Driftwood", "Ember", "Fern", "Foxglove", "Granite", "Heather", "Horizon", "Juniper", "Kingfisher",
        "Lantern", "Larkspur", "Lupine", "Meridian", "Mistral", "Northlight", "Opal", "Otter", "Peregrine", "Prairie",
        "Quarry",
        "Sagebrush", "Seaglass", "Silverleaf", "Starling", "Summit", "Tamarack", "Thistle", "Trillium", "Wisteria",
        "Yarrow",
    ]
    static let practiceTypes = [
        "Pediatrics", "Family Practice", "Birth Center", "Doula Services", "Midwives", "Obstetrics",
        "Lactation Consultants",
        "Yoga Studio", "Women's Clinic", "Community Hospital", "Parents Circle", "Physiotherapy", "Infant Massage",
    ]
    static let streets = [
        "Station", "Mill", "Church", "River", "Bridge", "Market", "Castle", "Garden", "Orchard", "Quay", "Temple",
        "Vine",
    ]
    static let streetTypes = [("Street", "St"), ("Avenue", "Ave"), ("Road", "Rd"), ("Lane", "Ln"), ("Court", "Ct")]
    static let freeMail = ["gmail.com", "yahoo.com", "outlook.com", "icloud.com", "proton.me"]
    static let legalForms = ["LLC", "Inc", "PC", "PLLC"]
    static let regions = ["CA", "OR", "WA", "NV", "ID", "UT", "AZ"]
}
