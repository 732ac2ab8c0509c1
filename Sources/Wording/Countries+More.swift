extension Places {
    /// More countries, by code.
    static let more: [(String, Phrases)] = [
        ("FM", Phrases(en: "Micronesia, Federated States of Micronesia", de: "Mikronesien", fr: "Micronésie")),
        ("FO", Phrases(en: "Faroe Islands, Føroyar", de: "Färöer", fr: "Îles Féroé", es: "Islas Feroe")),
        ("GA", Phrases(en: "Gabon, Gabonese Republic", de: "Gabun")),
        ("GD", Phrases(en: "Grenada", fr: "Grenade", es: "Granada")),
        ("GE", Phrases(en: "Georgia", de: "Georgien", fr: "Géorgie")),
        ("GF", Phrases(en: "French Guiana", de: "Französisch-Guayana", fr: "Guyane française", es: "Guayana Francesa")),
        ("GG", Phrases(en: "Guernsey", fr: "Guernesey")),
        ("GH", Phrases(en: "Ghana, Republic of Ghana")),
        ("GI", Phrases(en: "Gibraltar")),
        ("GL", Phrases(en: "Greenland, Kalaallit Nunaat", de: "Grönland", fr: "Groenland", es: "Groenlandia")),
        ("GM", Phrases(en: "Gambia, Republic of the Gambia, The Gambia", fr: "Gambie")),
        ("GN", Phrases(en: "Guinea, Republic of Guinea", fr: "Guinée")),
        ("GP", Phrases(en: "Guadeloupe", es: "Guadalupe")),
        (
            "GQ",
            Phrases(
                en: "Equatorial Guinea, Guine Equatorial, Republic of Equatorial Guinea", de: "Äquatorialguinea",
                fr: "Guinée équatoriale", es: "Guinea Ecuatorial")
        ),
        ("GR", Phrases(en: "Greece, Hellas, Hellenic Republic", de: "Griechenland", fr: "Grèce", es: "Grecia")),
        ("GT", Phrases(en: "Guatemala, Republic of Guatemala")),
        ("GU", Phrases(en: "Guam")),
        (
            "GW",
            Phrases(
                en: "Guinea-Bissau, Guiné-Bissau, Republic of Guinea-Bissau", fr: "Guinée-Bissau", es: "Guinea-Bisáu")
        ),
        ("GY", Phrases(en: "Guyana")),
        (
            "HK",
            Phrases(
                en: "Hong Kong, Hong Kong SAR China, Hong Kong SAR, Hongkong", fr: "R.A.S. chinoise de Hong Kong",
                es: "RAE de Hong Kong")
        ),
        ("HN", Phrases(en: "Honduras, Republic of Honduras")),
        ("HR", Phrases(en: "Croatia, Hrvatska, Republic of Croatia", de: "Kroatien", fr: "Croatie", es: "Croacia")),
        ("HT", Phrases(en: "Haiti, Republic of Haiti")),
        ("HU", Phrases(en: "Hungary, Magyarország", de: "Ungarn", fr: "Hongrie", es: "Hungría")),
        ("ID", Phrases(en: "Indonesia, Republic of Indonesia", de: "Indonesien", fr: "Indonésie")),
        ("IL", Phrases(en: "Israel, State of Israel")),
        ("IM", Phrases(en: "Isle of Man, Ellan Vannin", fr: "Île de Man", es: "Isla de Man")),
        ("IO", Phrases(en: "British Indian Ocean Territory")),
        ("IQ", Phrases(en: "Iraq, Republic of Iraq", de: "Irak")),
        ("IR", Phrases(en: "Iran, Islamic Republic of Iran, Persia")),
        ("IS", Phrases(en: "Iceland, Republic of Iceland", de: "Island", fr: "Islande", es: "Islandia")),
        ("JE", Phrases(en: "Jersey")),
        ("JM", Phrases(en: "Jamaica", de: "Jamaika", fr: "Jamaïque")),
        ("JO", Phrases(en: "Jordan, Hashemite Kingdom of Jordan", de: "Jordanien", fr: "Jordanie", es: "Jordania")),
        ("KE", Phrases(en: "Kenya, Republic of Kenya", de: "Kenia")),
        ("KG", Phrases(en: "Kyrgyzstan, Kyrgyz Republic", de: "Kirgisistan", fr: "Kirghizstan", es: "Kirguistán")),
        ("KH", Phrases(en: "Cambodia, Kingdom of Cambodia", de: "Kambodscha", fr: "Cambodge", es: "Camboya")),
        ("KI", Phrases(en: "Kiribati, Republic of Kiribati")),
        ("KM", Phrases(en: "Comoros, Union of the Comoros", de: "Komoren", fr: "Comores", es: "Comoras")),
        (
            "KN",
            Phrases(
                en: "St. Kitts and Nevis, Saint Kitts, Saint Kitts and Nevis, Saint Kitts und Nevis, St Kitts",
                de: "St. Kitts und Nevis", fr: "Saint-Christophe-et-Niévès", es: "San Cristóbal y Nieves")
        ),
        (
            "KP",
            Phrases(en: "North Korea, DPRK, Korea North", de: "Nordkorea", fr: "Corée du Nord", es: "Corea del Norte")
        ),
        (
            "KR",
            Phrases(
                en: "South Korea, Korea, Korea Republic of, Korea South, ROK, Republic of Korea, S. Korea",
                de: "Südkorea", fr: "Corée du Sud", es: "Corea del Sur")
        ),
        ("KW", Phrases(en: "Kuwait, State of Kuwait", fr: "Koweït")),
        ("KY", Phrases(en: "Cayman Islands", de: "Kaimaninseln", fr: "Îles Caïmans", es: "Islas Caimán")),
        ("KZ", Phrases(en: "Kazakhstan, Republic of Kazakhstan", de: "Kasachstan", es: "Kazajistán")),
        ("LA", Phrases(en: "Laos")),
        ("LB", Phrases(en: "Lebanon, Lebanese Republic", de: "Libanon", fr: "Liban", es: "Líbano")),
        ("LC", Phrases(en: "St. Lucia, Saint Lucia", fr: "Sainte-Lucie", es: "Santa Lucía")),
        ("LI", Phrases(en: "Liechtenstein, Liachteschtai, Principality of Liechtenstein")),
        ("LK", Phrases(en: "Sri Lanka")),
        ("LR", Phrases(en: "Liberia, Republic of Liberia")),
        ("LS", Phrases(en: "Lesotho, Kingdom of Lesotho", es: "Lesoto")),
        ("LT", Phrases(en: "Lithuania, Lietuva, Republic of Lithuania", de: "Litauen", fr: "Lituanie", es: "Lituania")),
        ("LU", Phrases(en: "Luxembourg, Grand Duchy of Luxembourg, Letzebuerg", de: "Luxemburg", es: "Luxemburgo")),
        ("LV", Phrases(en: "Latvia, Latvija, Republic of Latvia", de: "Lettland", fr: "Lettonie", es: "Letonia")),
        ("LY", Phrases(en: "Libya, State of Libya", de: "Libyen", fr: "Libye", es: "Libia")),
        ("MA", Phrases(en: "Morocco, Kingdom of Morocco, Merruk", de: "Marokko", fr: "Maroc", es: "Marruecos")),
        ("MC", Phrases(en: "Monaco, Principality of Monaco")),
        (
            "MD",
            Phrases(
                en: "Moldova, Republica Moldova, Republic of Moldova", de: "Republik Moldau", fr: "Moldavie",
                es: "Moldavia")
        ),
        ("ME", Phrases(en: "Montenegro, Crna Gora")),
        ("MF", Phrases(en: "St. Martin", fr: "Saint-Martin", es: "San Martín")),
        ("MG", Phrases(en: "Madagascar, Madagasikara, Republic of Madagascar", de: "Madagaskar")),
        ("MH", Phrases(en: "Marshall Islands", de: "Marshallinseln", fr: "Îles Marshall", es: "Islas Marshall")),
        (
            "MK",
            Phrases(
                en: "North Macedonia, FYROM, Macedonia, Republic of North Macedonia", de: "Nordmazedonien",
                fr: "Macédoine du Nord", es: "Macedonia del Norte")
        ),
        ("ML", Phrases(en: "Mali, Republic of Mali")),
        ("MM", Phrases(en: "Myanmar, Burma")),
        ("MN", Phrases(en: "Mongolia", de: "Mongolei", fr: "Mongolie")),
        (
            "MO",
            Phrases(
                en: "Macao, Macao SAR China, Macau, Macau RAE da China", de: "Sonderverwaltungsregion Macau",
                fr: "R.A.S. chinoise de Macao", es: "RAE de Macao")
        ),
        (
            "MP",
            Phrases(
                en: "Northern Mariana Islands", de: "Nördliche Marianen", fr: "Îles Mariannes du Nord",
                es: "Islas Marianas del Norte")
        ),
        ("MQ", Phrases(en: "Martinique", es: "Martinica")),
        ("MR", Phrases(en: "Mauritania, Islamic Republic of Mauritania", de: "Mauretanien", fr: "Mauritanie")),
        ("MS", Phrases(en: "Montserrat")),
        ("MT", Phrases(en: "Malta, Republic of Malta", fr: "Malte")),
        ("MU", Phrases(en: "Mauritius, Republic of Mauritius", fr: "Maurice", es: "Mauricio")),
        ("MV", Phrases(en: "Maldives, Republic of Maldives", de: "Malediven", es: "Maldivas")),
        ("MW", Phrases(en: "Malawi, Republic of Malawi", es: "Malaui")),
        ("MY", Phrases(en: "Malaysia", fr: "Malaisie", es: "Malasia")),
        ("MZ", Phrases(en: "Mozambique, Moçambique, Republic of Mozambique", de: "Mosambik")),
        ("NA", Phrases(en: "Namibia, Republic of Namibia", fr: "Namibie")),
        ("NC", Phrases(en: "New Caledonia", de: "Neukaledonien", fr: "Nouvelle-Calédonie", es: "Nueva Caledonia")),
        ("NE", Phrases(en: "Niger, Republic of the Niger")),
        ("NF", Phrases(en: "Norfolk Island", de: "Norfolkinsel", fr: "Île Norfolk", es: "Isla Norfolk")),
        ("NG", Phrases(en: "Nigeria, Federal Republic of Nigeria, Naijiria")),
        ("NI", Phrases(en: "Nicaragua, Republic of Nicaragua")),
        ("NP", Phrases(en: "Nepal")),
        ("NR", Phrases(en: "Nauru, Republic of Nauru")),
        ("NU", Phrases(en: "Niue")),
        ("OM", Phrases(en: "Oman, Sultanate of Oman")),
        ("PA", Phrases(en: "Panama, Republic of Panama")),
        ("PE", Phrases(en: "Peru, Republic of Peru", fr: "Pérou")),
        (
            "PF",
            Phrases(
                en: "French Polynesia", de: "Französisch-Polynesien", fr: "Polynésie française",
                es: "Polinesia Francesa")
        ),
        (
            "PG",
            Phrases(
                en: "Papua New Guinea, Papua Niugini", de: "Papua-Neuguinea", fr: "Papouasie-Nouvelle-Guinée",
                es: "Papúa Nueva Guinea")
        ),
        (
            "PH",
            Phrases(
                en: "Philippines, Pilipinas, Republic of the Philippines, The Philippines", de: "Philippinen",
                es: "Filipinas")
        ),
    ]
}
