extension Places {
    /// The countries that address books name most, and the first of the others.
    static let oftenWritten: [(String, Phrases)] = [
        (
            "US",
            Phrases(
                en: """
                    United States, United States of America, USA, U S A, U S, US of A, America, EE. UU., EE.UU., U.S.
                    """,
                de: "Vereinigte Staaten", fr: "États-Unis", es: "Estados Unidos")
        ),
        ("CA", Phrases(en: "Canada", de: "Kanada")),
        (
            "GB",
            Phrases(
                en: """
                    United Kingdom, UK, U K, Great Britain, Britain, England, Scotland, Wales, Northern Ireland,
                    Angleterre, Grande-Bretagne, Inglaterra
                    """,
                de: "Großbritannien, Vereinigtes Königreich", fr: "Royaume-Uni", es: "Reino Unido")
        ),
        ("AU", Phrases(en: "Australia", de: "Australien", fr: "Australie")),
        ("NZ", Phrases(en: "New Zealand, Aotearoa", de: "Neuseeland", fr: "Nouvelle-Zélande", es: "Nueva Zelanda")),
        ("IE", Phrases(en: "Ireland, Republic of Ireland, Éire", de: "Irland", fr: "Irlande", es: "Irlanda")),
        (
            "DE",
            Phrases(en: "Germany, BRD, Federal Republic of Germany", de: "Deutschland", fr: "Allemagne", es: "Alemania")
        ),
        ("FR", Phrases(en: "France, French Republic", de: "Frankreich", es: "Francia")),
        ("ES", Phrases(en: "Spain, Kingdom of Spain", de: "Spanien", fr: "Espagne", es: "España")),
        ("AT", Phrases(en: "Austria, Oesterreich, Republic of Austria", de: "Österreich", fr: "Autriche")),
        (
            "CH",
            Phrases(
                en: "Switzerland, Helvetia, Schwiiz, Svizzera, Swiss Confederation", de: "Schweiz", fr: "Suisse",
                es: "Suiza")
        ),
        ("MX", Phrases(en: "Mexico, United Mexican States", de: "Mexiko", fr: "Mexique", es: "México")),
        ("IT", Phrases(en: "Italy, Republic of Italy", de: "Italien", fr: "Italie", es: "Italia")),
        (
            "NL",
            Phrases(
                en: "Netherlands, Holland, Nederland, Kingdom of the Netherlands, The Netherlands", de: "Niederlande",
                fr: "Pays-Bas", es: "Países Bajos")
        ),
        ("BE", Phrases(en: "Belgium, België, Kingdom of Belgium", de: "Belgien", fr: "Belgique", es: "Bélgica")),
        ("PT", Phrases(en: "Portugal, Portuguese Republic")),
        ("SE", Phrases(en: "Sweden, Sverige, Kingdom of Sweden", de: "Schweden", fr: "Suède", es: "Suecia")),
        ("NO", Phrases(en: "Norway, Norge, Kingdom of Norway, Noreg", de: "Norwegen", fr: "Norvège", es: "Noruega")),
        ("DK", Phrases(en: "Denmark, Danmark, Kingdom of Denmark", de: "Dänemark", fr: "Danemark", es: "Dinamarca")),
        ("FI", Phrases(en: "Finland, Suomi, Republic of Finland", de: "Finnland", fr: "Finlande", es: "Finlandia")),
        ("PL", Phrases(en: "Poland, Polska, Republic of Poland", de: "Polen", fr: "Pologne", es: "Polonia")),
        ("IN", Phrases(en: "India, Bharat, Republic of India", de: "Indien", fr: "Inde")),
        ("JP", Phrases(en: "Japan, Nippon", fr: "Japon", es: "Japón")),
        ("BR", Phrases(en: "Brazil, Federative Republic of Brazil", de: "Brasilien", fr: "Brésil", es: "Brasil")),
        ("AD", Phrases(en: "Andorra, Principality of Andorra", fr: "Andorre")),
        (
            "AE",
            Phrases(
                en: "United Arab Emirates, Emirates, U.A.E.", de: "Vereinigte Arabische Emirate",
                fr: "Émirats arabes unis", es: "Emiratos Árabes Unidos")
        ),
        ("AF", Phrases(en: "Afghanistan", es: "Afganistán")),
        (
            "AG",
            Phrases(
                en: "Antigua and Barbuda, Antigua", de: "Antigua und Barbuda", fr: "Antigua-et-Barbuda",
                es: "Antigua y Barbuda")
        ),
        ("AI", Phrases(en: "Anguilla", es: "Anguila")),
        ("AL", Phrases(en: "Albania, Shqipëri, Republic of Albania", de: "Albanien", fr: "Albanie")),
        ("AM", Phrases(en: "Armenia, Republic of Armenia", de: "Armenien", fr: "Arménie")),
        ("AO", Phrases(en: "Angola, Republic of Angola")),
        ("AQ", Phrases(en: "Antarctica", de: "Antarktis", fr: "Antarctique", es: "Antártida")),
        ("AR", Phrases(en: "Argentina, Argentine Republic", de: "Argentinien", fr: "Argentine")),
        ("AS", Phrases(en: "American Samoa", de: "Amerikanisch-Samoa", fr: "Samoa américaines", es: "Samoa Americana")),
        ("AW", Phrases(en: "Aruba")),
        ("AX", Phrases(en: "Åland Islands, Åland", de: "Ålandinseln", fr: "Îles Åland", es: "Islas Aland")),
        (
            "AZ",
            Phrases(en: "Azerbaijan, Republic of Azerbaijan", de: "Aserbaidschan", fr: "Azerbaïdjan", es: "Azerbaiyán")
        ),
        (
            "BA",
            Phrases(
                en: "Bosnia and Herzegovina, Bosna i Hercegovina, Bosnia, Bosnia-Herzegovina",
                de: "Bosnien und Herzegowina", fr: "Bosnie-Herzégovine", es: "Bosnia y Herzegovina")
        ),
        ("BB", Phrases(en: "Barbados", fr: "Barbade")),
        ("BD", Phrases(en: "Bangladesh", de: "Bangladesch", es: "Bangladés")),
        ("BF", Phrases(en: "Burkina Faso")),
        ("BG", Phrases(en: "Bulgaria, Republic of Bulgaria", de: "Bulgarien", fr: "Bulgarie")),
        ("BH", Phrases(en: "Bahrain, Kingdom of Bahrain", fr: "Bahreïn", es: "Baréin")),
        ("BI", Phrases(en: "Burundi, Uburundi, Republic of Burundi")),
        ("BJ", Phrases(en: "Benin, Republic of Benin")),
        ("BL", Phrases(en: "St. Barthélemy", fr: "Saint-Barthélemy", es: "San Bartolomé")),
        ("BM", Phrases(en: "Bermuda", fr: "Bermudes", es: "Bermudas")),
        ("BN", Phrases(en: "Brunei", de: "Brunei Darussalam")),
        ("BO", Phrases(en: "Bolivia, Plurinational State of Bolivia", de: "Bolivien", fr: "Bolivie")),
        (
            "BQ",
            Phrases(
                en: "Caribbean Netherlands, Caribisch Nederland", de: "Karibische Niederlande",
                fr: "Pays-Bas caribéens", es: "Caribe neerlandés")
        ),
        ("BS", Phrases(en: "Bahamas, Commonwealth of the Bahamas, The Bahamas")),
        ("BT", Phrases(en: "Bhutan, Kingdom of Bhutan", fr: "Bhoutan", es: "Bután")),
        ("BV", Phrases(en: "Bouvet Island", de: "Bouvetinsel", fr: "Île Bouvet", es: "Isla Bouvet")),
        ("BW", Phrases(en: "Botswana, Republic of Botswana", de: "Botsuana")),
        ("BY", Phrases(en: "Belarus, Byelorussia, Republic of Belarus", fr: "Biélorussie", es: "Bielorrusia")),
        ("BZ", Phrases(en: "Belize", es: "Belice")),
        ("CC", Phrases(en: "Cocos Islands", de: "Kokosinseln", fr: "Îles Cocos", es: "Islas Cocos")),
        ("CD", Phrases(en: "Congo - Kinshasa, DR Congo, DRC, Zaire", de: "Kongo-Kinshasa")),
        (
            "CF",
            Phrases(
                en: "Central African Republic, Ködörösêse tî Bêafrîka", de: "Zentralafrikanische Republik",
                fr: "République centrafricaine", es: "República Centroafricana")
        ),
        ("CG", Phrases(en: "Congo - Brazzaville, Republic of the Congo", de: "Kongo-Brazzaville", es: "Congo")),
        ("CI", Phrases(en: "Côte d’Ivoire, Elfenbeinkuste, Ivory Coast")),
        ("CK", Phrases(en: "Cook Islands", de: "Cookinseln", fr: "Îles Cook", es: "Islas Cook")),
        ("CL", Phrases(en: "Chile, Republic of Chile", fr: "Chili")),
        ("CM", Phrases(en: "Cameroon, Republic of Cameroon", de: "Kamerun", fr: "Cameroun", es: "Camerún")),
        ("CN", Phrases(en: "China, Mainland China, PRC, People's Republic of China, VR China", fr: "Chine")),
        ("CO", Phrases(en: "Colombia, Republic of Colombia", de: "Kolumbien", fr: "Colombie")),
        ("CR", Phrases(en: "Costa Rica, Republic of Costa Rica")),
        ("CU", Phrases(en: "Cuba, Republic of Cuba", de: "Kuba")),
        ("CV", Phrases(en: "Cape Verde, Republic of Cabo Verde", de: "Cabo Verde", fr: "Cap-Vert")),
        ("CW", Phrases(en: "Curaçao, Kòrsou", es: "Curazao")),
        ("CX", Phrases(en: "Christmas Island", de: "Weihnachtsinsel", fr: "Île Christmas", es: "Isla de Navidad")),
        ("CY", Phrases(en: "Cyprus, Kıbrıs, Republic of Cyprus", de: "Zypern", fr: "Chypre", es: "Chipre")),
        (
            "CZ",
            Phrases(
                en: "Czechia, Česko, Ceska republika, Czech Republic, Republica Checa, Republique tcheque",
                de: "Tschechien, Tschechische Republik", fr: "Tchéquie", es: "Chequia")
        ),
        ("DJ", Phrases(en: "Djibouti, Republic of Djibouti", de: "Dschibuti", es: "Yibuti")),
        ("DM", Phrases(en: "Dominica, Commonwealth of Dominica", fr: "Dominique")),
        (
            "DO",
            Phrases(
                en: "Dominican Republic, Rep. Dominicana", de: "Dominikanische Republik",
                fr: "République dominicaine", es: "República Dominicana")
        ),
        ("DZ", Phrases(en: "Algeria", de: "Algerien", fr: "Algérie", es: "Argelia")),
        ("EC", Phrases(en: "Ecuador, Republic of Ecuador", fr: "Équateur")),
        ("EE", Phrases(en: "Estonia, Eesti, Republic of Estonia", de: "Estland", fr: "Estonie")),
        ("EG", Phrases(en: "Egypt, Arab Republic of Egypt", de: "Ägypten", fr: "Égypte", es: "Egipto")),
        ("EH", Phrases(en: "Western Sahara", de: "Westsahara", fr: "Sahara occidental")),
        ("ER", Phrases(en: "Eritrea, State of Eritrea", fr: "Érythrée")),
        ("ET", Phrases(en: "Ethiopia", de: "Äthiopien", fr: "Éthiopie", es: "Etiopía")),
        ("FJ", Phrases(en: "Fiji, Republic of Fiji", de: "Fidschi", fr: "Fidji", es: "Fiyi")),
        ("FK", Phrases(en: "Falkland Islands", de: "Falklandinseln", fr: "Îles Malouines", es: "Islas Malvinas")),
    ]
}
