/// The vocabulary of answers and contact lists.
enum AnswerWords {
    static let givenNames = list(
        """
        Sarah Priya Jennifer Marisol Colleen Imani Helen Marcus Danielle Elizabeth Katherine Rebecca Amanda Jessica Nicole
        Wei Aisha Fatima Lucia Camila Hannah Rachel Margaret Deborah Christina Samantha Victoria Susan Patricia Abigail
        Naomi Ingrid Tamsin Joan Beatriz Ewa Noor Tess Molly Grace Ruth Leila Yuki Mei Anjali Divya Carmen Rosa Elena Sofia
        Kirsten Bronwyn Maren Yesenia Tanya Olga Thandi Zofia Greta Paloma
        """)

    static let familyNames = list(
        """
        Nguyen Patel O'Brien Brooks Osei Kowalski Hartmann Abernathy Whitlock Robles Zhao Oyelaran Rosenthal Lindqvist
        Petrakis Pugh Garcia Martinez Kim Lee Chen Okafor Silva Haddad Novak Fischer Moreau Rossi Tanaka Singh Kaur Ali
        Hassan Cohen Levine Murphy Walsh Byrne Doyle Campbell Stewart Fraser Ross Hughes Price Morgan Ellis Barnes Foster
        Hayes Sutton Blake Marsh Frost Vale Stone Birch Ash Elm Ortega Delgado Vargas Mendoza Castillo Romero Fuentes Ibarra
        Quintero Lozano Becker Vogel Kessler Baskin Wojcik Dunn Farrow Gale Holt Ives Jarvis Kemp Lund Moss Nash Orr Pike
        Quill Rhodes Sharpe Thorne Upton Voss Webb Yates Zeller
        """)

    static let nicknames = [
        "Jennifer": ["Jen", "Jenny", "Jennifer"], "Elizabeth": ["Liz", "Beth", "Elizabeth"],
        "Katherine": ["Kate", "Katie"], "Rebecca": ["Becca", "Becky"], "Amanda": ["Mandy"], "Jessica": ["Jess"],
        "Margaret": ["Maggie", "Meg"], "Deborah": ["Deb", "Debbie"], "Christina": ["Tina", "Chris"],
        "Samantha": ["Sam"], "Victoria": ["Vicky", "Tori"], "Susan": ["Sue"], "Patricia": ["Pat", "Patty"],
        "Abigail": ["Abby"], "Nicole": ["Nikki"],
    ]

    static let places = list(
        """
        Alder Harbor Heron Bay Cedar Willow Maple Juniper Otter Pebble Gull Redwood Salmon Fern Lark Quail Thistle Marigold
        Bluff Cove Dune Ember Finch Grove Hazel Iris Jasper Kestrel Lupine Meadow
        """)

    static let things = list(
        """
        Bay Creek Lane Hill Point Ridge Street Valley Park Light Road Crossing Landing Hollow Garden Bridge Harbor Field
        Spring Lake Nest Circle Song River
        """)

    static let practices = [
        (kind: "pediatrician", word: "Pediatrics"), ("midwife", "Midwifery"), ("hospital", "Community Hospital"),
        ("parent-group", "Moms"), ("fitness-studio", "Yoga Studio"), ("birth-center", "Birth Center"),
        ("doula", "Doulas"),
    ]

    /// Syllables to make up more names, if there are too few.
    static let syllables = list(
        "ba ber bro cal can cor da del dor fa fen gar gil ha hol in jan ka kel lan lor ma mer mon na nor o pa per quin ra ros"
            + " sa sel sten ta tor ul va ver wa wen ya zan")
    static let endings = list(
        "by den dez ell er ey field ford ham ia kin ley man mann ner ova son sten ton well wick wood")

    /// Answers that name nobody.
    static let generic = [
        "a friend", "google", "my doctor", "friend", "instagram", "my midwife", "word of mouth", "a mom at the park",
        "other", "yelp", "my sister in law", "hospital", "Facebook group", "another client", "my OB", "nurse",
        "a mom from my prenatal class", "Friends & family", "drove past", "walked by your studio", "google maps",
        "searched online", "my husband", "my mother in law", "coworker", "from work", "a coworker of mine", "neighbor",
        "the birth center", "my pediatrician's office", "my doula", "the lactation consultant at the hospital",
        "saw your sign", "your website", "flyer at the library", "flyer at a coffee shop", "n/a", "none", "-", "?",
        "...",
        "don't know", "can't remember", "not sure", "someone at church", "someone at the gym", "girl at the nail salon",
        "prenatal yoga teacher", "parent group", "moms group", "the playground", "school", "daycare",
        "I'm a returning client", "I have been here before", "gift from my sister", "gift card", "my insurance",
        "a podcast", "newspaper ad", "chat gpt", "AI", "my chiropractor", "physical therapist", "the front desk",
        "eine Freundin", "meine Hebamme", "Internet", "Empfehlung", "une amie", "ma sage-femme", "bouche à oreille",
        "una amiga", "mi doctora", "por internet", "mi hermana", "just moved here", "nobody", "self", "me",
    ]

    private static func list(_ words: String) -> [String] {
        words.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
