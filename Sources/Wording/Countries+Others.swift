extension Places {
    /// The other countries, by code.
    static let others: [(String, Phrases)] = [
        ("PK", Phrases(en: "Pakistan, Islamic Republic of Pakistan")),
        (
            "PM",
            Phrases(
                en: "St. Pierre and Miquelon, Saint Pierre and Miquelon, Saint Pierre und Miquelon",
                de: "St. Pierre und Miquelon", fr: "Saint-Pierre-et-Miquelon", es: "San Pedro y Miquelón")
        ),
        (
            "PN",
            Phrases(en: "Pitcairn Islands, Pitcairn", de: "Pitcairninseln", fr: "Îles Pitcairn", es: "Islas Pitcairn")
        ),
        ("PR", Phrases(en: "Puerto Rico, P.R.", fr: "Porto Rico")),
        (
            "PS",
            Phrases(
                en: "Palestinian Territories, Palestine, State of Palestine", fr: "Territoires palestiniens",
                es: "Territorios Palestinos")
        ),
        ("PW", Phrases(en: "Palau, Republic of Palau", fr: "Palaos")),
        ("PY", Phrases(en: "Paraguay, Paraguai, Republic of Paraguay")),
        ("QA", Phrases(en: "Qatar, State of Qatar", de: "Katar", es: "Catar")),
        ("RE", Phrases(en: "Réunion", fr: "La Réunion")),
        ("RO", Phrases(en: "Romania", de: "Rumänien", fr: "Roumanie", es: "Rumanía")),
        ("RS", Phrases(en: "Serbia, Srbija, Republic of Serbia", de: "Serbien", fr: "Serbie")),
        ("RU", Phrases(en: "Russia, Russian Federation", de: "Russland", fr: "Russie", es: "Rusia")),
        ("RW", Phrases(en: "Rwanda, U Rwanda, Republic of Rwanda", de: "Ruanda")),
        (
            "SA",
            Phrases(
                en: "Saudi Arabia, KSA, Kingdom of Saudi Arabia", de: "Saudi-Arabien", fr: "Arabie saoudite",
                es: "Arabia Saudí")
        ),
        ("SB", Phrases(en: "Solomon Islands", de: "Salomonen", fr: "Îles Salomon", es: "Islas Salomón")),
        ("SC", Phrases(en: "Seychelles, Republic of Seychelles", de: "Seychellen")),
        ("SD", Phrases(en: "Sudan, Republic of the Sudan", fr: "Soudan")),
        ("SG", Phrases(en: "Singapore, Republic of Singapore, Singapura", de: "Singapur", fr: "Singapour")),
        ("SH", Phrases(en: "Saint Helena", de: "St. Helena", fr: "Sainte-Hélène", es: "Santa Elena")),
        (
            "SI",
            Phrases(en: "Slovenia, Slovenija, Republic of Slovenia", de: "Slowenien", fr: "Slovénie", es: "Eslovenia")
        ),
        (
            "SJ",
            Phrases(
                en: "Svalbard and Jan Mayen, Svalbard og Jan Mayen, Svalbard and Jan Mayen Islands",
                de: "Spitzbergen und Jan Mayen", fr: "Svalbard et Jan Mayen", es: "Svalbard y Jan Mayen")
        ),
        ("SK", Phrases(en: "Slovakia, Slovensko, Slovak Republic", de: "Slowakei", fr: "Slovaquie", es: "Eslovaquia")),
        ("SL", Phrases(en: "Sierra Leone, Republic of Sierra Leone", es: "Sierra Leona")),
        ("SM", Phrases(en: "San Marino, Republic of San Marino", fr: "Saint-Marin")),
        ("SN", Phrases(en: "Senegal, Senegaal, Republic of Senegal")),
        ("SO", Phrases(en: "Somalia, Soomaaliya, Federal Republic of Somalia", fr: "Somalie")),
        ("SR", Phrases(en: "Suriname, Republic of Suriname", es: "Surinam")),
        (
            "SS",
            Phrases(
                en: "South Sudan, Republic of South Sudan", de: "Südsudan", fr: "Soudan du Sud", es: "Sudán del Sur")
        ),
        (
            "ST",
            Phrases(
                en: "São Tomé and Príncipe, São Tomé e Príncipe", de: "São Tomé und Príncipe",
                fr: "Sao Tomé-et-Principe", es: "Santo Tomé y Príncipe")
        ),
        ("SV", Phrases(en: "El Salvador, Republic of El Salvador", fr: "Salvador")),
        ("SX", Phrases(en: "Sint Maarten")),
        ("SY", Phrases(en: "Syria, Syrian Arab Republic", de: "Syrien", fr: "Syrie", es: "Siria")),
        ("SZ", Phrases(en: "Eswatini, Kingdom of Eswatini, Swaziland", es: "Esuatini")),
        (
            "TC",
            Phrases(
                en: "Turks and Caicos Islands", de: "Turks- und Caicosinseln", fr: "Îles Turques-et-Caïques",
                es: "Islas Turcas y Caicos")
        ),
        ("TD", Phrases(en: "Chad, Republic of Chad", de: "Tschad", fr: "Tchad")),
        ("TF", Phrases(en: "French Southern Territories", fr: "Terres australes françaises")),
        ("TG", Phrases(en: "Togo, Togolese Republic")),
        ("TH", Phrases(en: "Thailand, Kingdom of Thailand", fr: "Thaïlande", es: "Tailandia")),
        (
            "TJ",
            Phrases(en: "Tajikistan, Republic of Tajikistan", de: "Tadschikistan", fr: "Tadjikistan", es: "Tayikistán")
        ),
        ("TK", Phrases(en: "Tokelau")),
        ("TL", Phrases(en: "Timor-Leste, East Timor", fr: "Timor oriental")),
        ("TM", Phrases(en: "Turkmenistan")),
        ("TN", Phrases(en: "Tunisia, Republic of Tunisia", de: "Tunesien", fr: "Tunisie", es: "Túnez")),
        ("TO", Phrases(en: "Tonga, Kingdom of Tonga")),
        ("TR", Phrases(en: "Türkiye, Turkey", de: "Türkei", fr: "Turquie", es: "Turquía")),
        (
            "TT",
            Phrases(
                en: "Trinidad and Tobago, Trinidad", de: "Trinidad und Tobago", fr: "Trinité-et-Tobago",
                es: "Trinidad y Tobago")
        ),
        ("TV", Phrases(en: "Tuvalu")),
        ("TW", Phrases(en: "Taiwan, Chinese Taipei, ROC, Taiwan ROC")),
        ("TZ", Phrases(en: "Tanzania, United Republic of Tanzania", de: "Tansania", fr: "Tanzanie")),
        ("UA", Phrases(en: "Ukraine", es: "Ucrania")),
        ("UG", Phrases(en: "Uganda, Republic of Uganda", fr: "Ouganda")),
        ("UM", Phrases(en: "U.S. Outlying Islands", de: "Amerikanische Überseeinseln")),
        ("UY", Phrases(en: "Uruguay, Eastern Republic of Uruguay")),
        ("UZ", Phrases(en: "Uzbekistan, Republic of Uzbekistan", de: "Usbekistan", fr: "Ouzbékistan")),
        (
            "VA",
            Phrases(
                en: "Vatican City, Città del Vaticano, Holy See, Vatican", de: "Vatikanstadt",
                fr: "État de la Cité du Vatican", es: "Ciudad del Vaticano")
        ),
        (
            "VC",
            Phrases(
                en: "St. Vincent and Grenadines, Saint Vincent, Saint Vincent and Grenadines, St Vincent",
                de: "St. Vincent und die Grenadinen", es: "San Vicente y las Granadinas")
        ),
        ("VE", Phrases(en: "Venezuela")),
        (
            "VG",
            Phrases(
                en: "British Virgin Islands, BVI", de: "Britische Jungferninseln", fr: "Îles Vierges britanniques",
                es: "Islas Vírgenes Británicas")
        ),
        (
            "VI",
            Phrases(
                en: "U.S. Virgin Islands, USVI, United States Virgin Islands", de: "Amerikanische Jungferninseln",
                fr: "Îles Vierges des États-Unis", es: "Islas Vírgenes de EE. UU.")
        ),
        ("VN", Phrases(en: "Vietnam, Socialist Republic of Viet Nam", fr: "Viêt Nam")),
        ("VU", Phrases(en: "Vanuatu, Republic of Vanuatu")),
        (
            "WF",
            Phrases(
                en: "Wallis and Futuna, Wallis and Futuna Islands", de: "Wallis und Futuna", fr: "Wallis-et-Futuna",
                es: "Wallis y Futuna")
        ),
        ("WS", Phrases(en: "Samoa, Independent State of Samoa")),
        ("XK", Phrases(en: "Kosovo, Kosova, Kosovë")),
        ("YE", Phrases(en: "Yemen, Republic of Yemen", de: "Jemen")),
        ("YT", Phrases(en: "Mayotte")),
        (
            "ZA",
            Phrases(
                en: "South Africa, RSA, Republic of South Africa", de: "Südafrika", fr: "Afrique du Sud",
                es: "Sudáfrica")
        ),
        ("ZM", Phrases(en: "Zambia, Republic of Zambia", de: "Sambia", fr: "Zambie")),
        ("ZW", Phrases(en: "Zimbabwe, Republic of Zimbabwe", de: "Simbabwe", es: "Zimbabue")),
    ]
}
