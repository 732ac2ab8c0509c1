import Bytes

/// Given names that are short or pet forms of one another.
///
/// Two names are linked if they are in one group of the table. A name may be in several (Chris, Alex, Pat), and links
/// are not transitive: Chris is linked to Christopher and Christina, who are not linked. The groups are common
/// knowledge about names used in English and Spanish; the first name of a group is the full form.
package struct Nicknames: Sendable {
    private let classes: [String: [UInt16]]
    private let names: [[[UInt8]]]

    /// The only instance.
    package static let standard = Nicknames(Nicknames.table)

    init(_ table: String) {
        var classes: [String: [UInt16]] = [:]
        names = table.split(whereSeparator: { $0 == "\n" || $0 == "," }).map { line in
            line.split(separator: " ").map { Array($0.utf8) }
        }
        for (number, group) in names.enumerated() {
            for name in group { classes[String(decoding: name, as: UTF8.self), default: []].append(UInt16(number)) }
        }
        self.classes = classes
    }

    /// The numbers of the groups that contain `name`, which is in lower-case ASCII; empty for a name without a group.
    package func classes(of name: ByteView) -> [UInt16] { classes[name.string] ?? [] }

    /// Whether two names in lower-case ASCII are in one group.
    package func areLinked(_ one: ByteView, _ other: ByteView) -> Bool {
        let groups = classes(of: one)
        return !groups.isEmpty && classes(of: other).contains { groups.contains($0) }
    }

    /// The names in a group of the table.
    package func names(inClass group: UInt16) -> [[UInt8]] { names[Int(group)] }

    private static let table = """
        abigail abby abbie gail, abraham abe bram, adelaide addie adele heidi, adeline addie, adriana adrienne adri
        agnes aggie nessa, albert al bert bertie, alberto beto al, alejandra ale alexa sandra, alejandro ale alex
        alexander alex al xander sasha sandy alec lex
        alexandra alex alexa allie sandra sasha sandy lexi lexie xandra, alexis alex lexi lexie
        alfred al fred freddie alfie, alice allie ali alicia, alison allison allie ali, amanda mandy manda
        amelia amy millie mia, anastasia stacy stacey ana tasha, andrea andie drea andi, andrew andy drew
        angela angie angel, angelica angie angelina, ann anne anna annie ana nan nancy, annette annie ann
        anthony tony ant, antonio tony toni, antoinette toni nettie, antonia toni tonya, arthur art artie
        augustus gus augustine august, barbara barb barbie babs bobbie, barnabas barney
        beatrice bea trixie bee beatriz, benjamin ben benny benji, bernadette bernie, bernard bernie barney
        bethany beth, bradley brad, brandon brand, brenda bren, brian bryan bri, bridget bridie biddy
        brittany britt brit, caitlin cait katie kaitlyn, calvin cal, cameron cam, carla carly, carlos carlitos
        carol carrie carole, caroline carrie carol lina caro carolyn, cassandra cassie sandra cass
        catherine cathy kate katie cat cathryn kathy kitty cate, cecilia cece cissy celia
        charles charlie chuck chas chip, charlotte charlie lottie char, cheryl cher sherry, christian chris
        christina chris christy tina chrissy christine kristina
        christine chris christy tina chrissy christina kristine, christopher chris kit topher, clarence clare
        clifford cliff, clinton clint, constance connie, corinne cory corrie, cornelius neil, courtney court
        curtis curt, cynthia cindy cyndi, daniel dan danny, danielle dani danny, david dave davy
        deborah debra deb debbie debby, delores dolores lola dee, denise denny, dennis denny den, diana diane di dee
        dominic dom nick, dominique dom nikki, donald don donny donnie, donna donnie, dorothy dot dottie dolly dora
        douglas doug, edgar ed eddie, edmund ed eddie ned, eduardo eddie lalo, edward ed eddie ted teddy ned
        edwin ed eddie win, eleanor ellie nell nora ella elena, elias eli, elijah eli
        elizabeth liz beth betty eliza lizzie betsy libby liza bess bette ellie lisa elisabeth, ella ellie
        ellen ellie nell, emily em emmy emmie, emma em emmy, enrique rick quique henry, eric erik rick
        erica erika ricki, ernest ernie, esther essie hester, ethel ettie, eugene gene, eugenia genie
        evangeline eva evie, evelyn eve evie ev, ezekiel zeke, felicia fee, florence flo florrie
        frances fran francie frankie francesca, francis frank fran, francisco paco frank pancho cisco
        franklin frank, frederick fred freddie rick freddy, gabriel gabe gabby, gabriela gabriella gabby gaby ella
        genevieve gen jenny viv, geoffrey geoff jeff, george georgie, georgia georgie, gerald jerry gerry
        geraldine gerry geri, gertrude trudy gert gertie, gilbert gil bert, gloria glory, gregory greg gregg
        guadalupe lupe lupita, guillermo memo william, gwendolyn gwen wendy, hannah hanna annie, harold hal harry
        harriet hattie, heather heath, helen nell ellie helena lena, henrietta etta hettie, henry hank harry hal
        herbert herb bert, herman manny, hillary hilary hil, howard howie, hubert hugh, ignacio nacho, irene rene
        isaac ike zac, isabel isabelle isabella bella belle izzy ysabel, jackson jack, jacob jake
        jacqueline jackie jacqui, james jim jimmy jamie jem, jane janie jenny jan, janet jan, janice jan
        jason jay jase, jean jeannie jeanne, jeffrey jeff jeffery, jennifer jen jenny jenn jennie
        jeremiah jerry jem, jeremy jerry jem, jerome jerry, jessica jess jessie, jesus chuy chucho, joan joanie
        joanna jo joanne anna joann, john jack johnny jon, jonathan jon johnny jonny nathan, jordan jordy
        jose pepe joe joseph, joseph joe joey jo, josephine jo josie, josefina josie fina, joshua josh, joyce joy
        juan juanito john, judith judy judi, julia julie jules, julian jules, juliana julie jules, justin jus
        katherine kathy kate katie kat kathryn kay kitty catherine kathleen, kathleen kathy kate katie kath kay
        kathryn kathy kate katie kat kay, kelly kel, kenneth ken kenny, kimberly kim kimmy kimberley
        kristen kris kristy kristin, kristina kris tina kristy, kristine kris kristy, latisha tish tisha
        laura laurie lora, lauren laurie ren, laurence larry lawrence, lawrence larry laurie, leonard len lenny leo
        leonardo leo, leticia letty, lillian lily lil lilly, lincoln linc, linda lindy lin, lindsay lindsey lin
        lisa liz, lorraine lori rain, louis lou louie lewis, louise lou lulu, lucille lucy lu, lucinda lucy cindy
        luisa lou lulu, lydia lyddie, madeline maddie maddy madeleine madelyn, madison maddie maddy
        manuel manny manolo, marcus marc mark
        margaret maggie meg peggy marge margie greta daisy madge margo rita megan, margarita rita margo
        maria mary mia mari, maribel mari, marianne mary anne, marilyn mary lynn, marjorie marge margie
        martha marty patty, martin marty, mary molly polly may mamie, matilda tilly mattie, matthew matt matty
        maureen mo, maurice maury mo, maximilian max, maxwell max, megan meg, melanie mel, melinda mindy linda
        melissa mel missy lissa, melvin mel, mercedes mercy, michael mike mick mickey micky mikey
        michele michelle shelly micki, miguel mike, mildred millie, miranda mandy randi, miriam mimi mim
        mitchell mitch, monica mona, morris morrie mo, nancy nan, natalie nat nattie, natasha tasha nat
        nathan nate nat, nathaniel nate nat nathan, nicholas nick nicky nico nicolas, nicole nicky nikki nic nichole
        norman norm, oliver ollie, olivia liv livvy, oscar ozzie, pamela pam pammy
        patricia pat patty trish patsy tricia patti, patrick pat paddy, paula polly, pauline polly, penelope penny
        peter pete, philip phil phillip pip, phyllis phyl, priscilla cilla, rachel rae rach rachael, ramona mona
        randall randy, raphael rafael rafe rafa, raymond ray, rebecca becky becca beck, regina gina reggie
        reginald reggie reg, richard rick dick rich richie ricky, ricardo rick ricky rich
        robert bob rob bobby robbie bert, roberta bobbie robbie berta, roberto beto rob bob, roderick rod rick
        rodney rod, roger rodge, roland rollie, ronald ron ronnie, rosa rosie rose, rosalind roz rose rosalyn
        rosemary rose rosie, roxanne roxy, rudolph rudy, russell russ rusty, ruth ruthie, sabrina brina
        salvador sal chava, salvatore sal, samantha sam sammie sammy, samuel sam sammy, sandra sandy
        sarah sara sally sadie, sebastian seb bastian, shannon shan, sharon shari sherry, shirley shirl
        sidney sid sydney, silvia sylvia syl, simon si, solomon sol, sophia sophie sofia, stanley stan
        stephanie steph stevie stephany, stephen steven steve stevie, steven steve stevie stephen
        stuart stu stewart, susan sue susie suzy susannah, susanna sue susie suzy susannah, suzanne sue susie suzy
        sylvester sly, tabitha tabby, tamara tammy tam, teresa theresa terry tess tessa tracy, terence terry
        terrance terry terrence, thaddeus tad thad, theodore ted teddy theo, theodora theo dora, thomas tom tommy
        tiffany tiff tiffy, timothy tim timmy, tobias toby, valerie val, vanessa nessa van
        veronica ronnie roni vero vera, vicente vince, victor vic, victoria vicky vicki tori vic vickie
        vincent vince vinny vinnie, virginia ginny ginger gina, vivian viv vivien, walter walt wally, warren ren
        wendy wen, wesley wes, wilhelmina mina willa billie, william bill will billy willie liam
        winifred winnie freda, winston win, yolanda yoli, yvonne vonnie, zachary zach zack zac
        """
}
