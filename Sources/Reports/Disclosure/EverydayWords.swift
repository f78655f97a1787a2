/// Words that name a company or a person and are words of every day as well, so that alone they betray nobody.
///
/// A part of a name that stands here is not searched for alone. A whole name that stands here, such as `Web` or `May`,
/// is searched for as it is written, capitals and all. Plain letters, several languages.
enum EverydayWords {
    static func contains(_ word: some Sequence<UInt8>) -> Bool {
        all.contains(String(decoding: Array(word), as: UTF8.self))
    }

    /// Months and weekdays: beside a number they are a date.
    static func isOfCalendar(_ word: [UInt8]) -> Bool { calendar.contains(String(decoding: word, as: UTF8.self)) }

    private static let calendar = words(
        """
        january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
        januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag
        janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi
        vendredi samedi dimanche enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
        lunes martes miercoles jueves viernes sabado domingo januari februari maart mei augustus maandag dinsdag woensdag
        donderdag vrijdag zaterdag zondag
        """)

    private static let all = calendar.union(trade).union(plain)

    /// Legal forms and what companies call their trade.
    private static let trade = words(
        """
        limited ltd llc inc incorporated corp corporation company co gmbh ug kg ohg ag mbh ev bv nv vof bvba srl sarl sas
        sa sl slu spa plc llp lp pty oy ab as aps cie holding holdings group gruppe groupe grupo partners partner and und
        et y en sons son brothers bros associates international global europe national
        web website site online digital media studio studios design designs creative agency agentur agence agencia bureau
        consulting consultants consultancy beratung conseil advies consultoria services service solutions software tech
        technology technologies systems system data cloud app apps games labs works marketing communication communications
        content press news books book publishing verlag uitgeverij editions print photo photography film video music radio
        legal law lawyer lawyers attorneys notary tax accounting accountants bookkeeping finance financial capital invest
        insurance bank trust estate property properties immobilien homes home house building construction architects
        architecture engineering energy solar electric plumbing cleaning garden gardens landscaping farm farms food foods
        kitchen catering bakery cafe coffee tea restaurant hotel travel tours tourism trips events event wedding weddings
        fashion shop store market trade trading import export retail sales logistics transport cars auto bikes sport
        sports fitness yoga health healthcare care medical clinic dental doctor practice praxis praktijk therapy coaching
        coach training academy school education learning institute college university foundation association club
        society community church charity council office virtual assistance assistant admin support beauty hair salon
        pets animal animals toys kids family people team client clients customer project projects general main test demo
        """)

    /// Colours, directions, times and the like, and verbs that stand in any task.
    private static let plain = words(
        """
        north south east west central city town village river lake ocean mountain hill forest green blue white black
        gold golden silver grey gray orange yellow purple pink bright light dark sun moon star stars sky earth world
        land water fire wind stone wood tree flower rose lion tiger bear wolf eagle bird fish bridge tower gate road
        street lane square park corner point line circle wave spring summer autumn winter morning evening night today
        tomorrow week month year time first second third next last best better good great smart fast quick easy simple
        open total new young little small high deep long wide free fresh pure clear true real live love hope happy
        peace power active future vision idea ideas mind focus plan plans way path step steps start launch growth value
        level base core link connect hello make made work call send draft write check review update list page pages
        post posts mail email inbox letter letters newsletter invoice invoices report reports calendar meeting meetings
        booking bookings research travel campaign blog social podcast copy note notes text image images file files
        order orders paper chef will mark bill grace hunter baker cook king page young rich major frank art
        neue neuer neues haus licht welt zeit leben garten grun blau weiss schwarz nord ost west nouveau maison monde
        temps jardin vert bleu blanc noir nuevo nueva casa mundo tiempo jardin verde azul blanco negro nieuw nieuwe huis
        wereld tijd tuin groen blauw wit zwart noord zuid oost
        with from your this that they them have been were what when where which while about after before into over
        under through between their there these those would could should
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
