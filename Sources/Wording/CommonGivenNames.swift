import Bytes

/// Given names so common that one of them alone says little about who is meant: `Sarah`.
package enum CommonGivenNames {
    /// Whether a folded word is one of them.
    package static func contain(_ word: String) -> Bool { words.contains(word) }

    /// The names that at least 1,500 of a million Americans have (births from 1945 to 2005, Social Security
    /// Administration; all ages, census of 1990).
    static let table = Phrases(
        en: """
            aaron, adam, alan, albert, alfred, alice, allen, amanda, amber, amy, andrea, andrew, angela, anita, ann,
            anna, anne, annie, anthony, antonio, april, arthur, ashley, barbara, benjamin, betty, beverly, billy,
            bobby, bonnie, bradley, brandon, brenda, brian, bruce, bryan, carl, carlos, carmen, carol, carolyn,
            carrie, catherine, chad, charles, charlotte, cheryl, chris, christina, christine, christopher, cindy,
            clara, clarence, connie, craig, crystal, curtis, cynthia, dale, daniel, danny, david, dawn, debbie,
            deborah, debra, denise, dennis, diana, diane, donald, donna, doris, dorothy, douglas, earl, edith, edna,
            edward, elaine, eleanor, elizabeth, ellen, emily, emma, eric, ernest, esther, ethel, eugene, eva,
            evelyn, florence, frances, francis, frank, fred, frederick, gary, george, gerald, gladys, glenn, gloria,
            grace, gregory, harold, harry, hazel, heather, helen, henry, herbert, howard, irene, jack, jacob,
            jacqueline, james, jamie, jane, janet, janice, jason, jean, jeff, jeffery, jeffrey, jennifer, jeremy,
            jerry, jesse, jessica, jesus, jimmy, joan, joanne, joe, joel, john, johnny, jonathan, jose, joseph,
            josephine, joshua, joyce, juan, juanita, judith, judy, julia, julie, justin, karen, katherine, kathleen,
            kathryn, kathy, keith, kelly, kenneth, kevin, kim, kimberly, kyle, larry, laura, lawrence, lee, leonard,
            leslie, lillian, linda, lisa, lois, lori, louis, louise, lucille, luis, manuel, margaret, maria, marie,
            marilyn, marjorie, mark, martha, martin, marvin, mary, matthew, melissa, melvin, michael, michelle,
            mike, mildred, monica, nancy, nathan, nicholas, nicole, norma, norman, pamela, patricia, patrick, paul,
            paula, pauline, peggy, peter, philip, phillip, phyllis, rachel, ralph, randy, ray, raymond, rebecca,
            rhonda, richard, rita, robert, robin, rodney, roger, ronald, rosa, rose, roy, ruby, russell, ruth, ryan,
            samuel, sandra, sara, sarah, scott, sean, shannon, sharon, shawn, sheila, sherry, shirley, stanley,
            stephanie, stephen, steve, steven, susan, sylvia, tammy, teresa, terry, thelma, theresa, thomas,
            tiffany, timothy, tina, todd, tony, tracy, travis, victor, victoria, vincent, virginia, walter, wanda,
            wayne, wendy, william, willie
            """)

    private static let words = PhraseSet(table)
}
