import Diagnostics
import Markdown
import Values

/// Reads messages, deliverables, feedback and entrusted access.
struct CommunicationReader {
    let entries: EntryReader
    private var source: EntrySource { entries.source }

    init(_ source: EntrySource, kind: Kind) {
        entries = EntryReader(source, kind: kind)
    }

    func messages(_ reporter: inout Reporter) -> [Message] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let at = try moment(bytes, item, &position, &reporter)
            let (channel, direction) = try channelAndDirection(bytes, &position, &reporter)
            let fields = entries.fields(bytes, position, &reporter)
            let client = try entries.client(fields, item, &reporter)
            var message = Message(
                location: source.location(of: item), client: client, at: at, direction: direction,
                text: fields.line.text)
            message.channel = channel ?? source.defaults.channel
            message.people = entries.people(fields, client: client, &reporter)
            message.about = fields.line.field(.re) == nil ? source.defaults.about : fields.list(.re)
            message.draft = fields.text(.draft)
            message.id = fields.id(&reporter)
            message.changes =
                fields.one(.changes, &reporter, of: "`scope`, `price`, `date`, or several: `price,date`") {
                    Message.Subject.list($0)
                } ?? []
            message.service = fields.text(.service) ?? source.defaults.service
            message.tags = fields.line.tags
            return message
        }
    }

    func deliverables(_ reporter: inout Reporter) -> [Deliverable] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let own = try entries.leadingDay(bytes, &position, &reporter)
            let day = try entries.day(own, item, &reporter)
            let (word, range) = entries.word(bytes, &position)
            guard let step = Deliverable.Step(rawValue: word) else {
                throw entries.unreadable(
                    word.isEmpty ? "the step of the review is missing" : "'\(word)' is no step of a review", at: range,
                    fix: "write `submitted`, `changes` or `approved` behind the date", &reporter)
            }
            let fields = entries.fields(bytes, position, &reporter)
            let client = try entries.client(fields, item, &reporter)
            var deliverable = Deliverable(
                location: source.location(of: item), client: client, day: day, step: step, text: fields.line.text)
            deliverable.task = fields.text(.task) ?? source.defaults.task
            deliverable.review = fields.date(.review, &reporter) ?? source.defaults.review
            deliverable.id = fields.id(&reporter)
            deliverable.version = fields.one(.version, &reporter, of: "a number from 1 on") { text in
                Int(text).flatMap { $0 > 0 ? $0 : nil }
            }
            deliverable.file = fields.text(.file)
            deliverable.hash = fields.text(.hash)
            deliverable.requests = requests(below: item, &reporter)
            return deliverable
        }
    }

    func feedback(_ reporter: inout Reporter) -> [Feedback] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let own = try entries.leadingDay(bytes, &position, &reporter)
            let day = try entries.day(own, item, &reporter)
            let fields = entries.fields(bytes, position, &reporter)
            let client = try entries.client(fields, item, &reporter)
            var feedback = Feedback(
                location: source.location(of: item), client: client, day: day, text: fields.line.text)
            feedback.people = entries.people(fields, client: client, &reporter)
            feedback.rating = score(.rating, fields, &reporter)
            feedback.satisfaction = score(.csat, fields, &reporter)
            feedback.effort = score(.ces, fields, &reporter)
            feedback.netPromoter = fields.one(.nps, &reporter, of: "a number from 0 to 10") { text in
                Int(text).flatMap { (0...10).contains($0) ? $0 : nil }
            }
            feedback.service = fields.text(.service) ?? source.defaults.service
            feedback.tags = fields.line.tags
            feedback.task = fields.text(.task) ?? source.defaults.task
            feedback.id = fields.id(&reporter)
            feedback.noted = fields.date(.noted, &reporter)
            feedback.about = fields.line.field(.re) == nil ? source.defaults.about : fields.list(.re)
            return feedback
        }
    }

    func access(_ reporter: inout Reporter) -> [AccessGrant] {
        entries.all(&reporter) { bytes, item, position, reporter throws(EntryReader.Unreadable) in
            let fields = entries.fields(bytes, position, &reporter)
            let client = try entries.client(fields, item, &reporter)
            var grant = AccessGrant(location: source.location(of: item), client: client, system: fields.line.text)
            grant.id = fields.text(.id)
            grant.asked = fields.date(.asked, &reporter) ?? source.defaults.asked
            grant.account = fields.text(.account) ?? source.defaults.account
            grant.reference = fields.text(.ref) ?? source.defaults.reference
            grant.granted = fields.date(.granted, &reporter) ?? source.defaults.granted
            grant.revoked = fields.date(.revoked, &reporter) ?? source.defaults.revoked
            return grant
        }
    }
}

extension CommunicationReader {
    private func moment(
        _ bytes: Bytes, _ item: ListItem, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> Moment {
        guard position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 else {
            return Moment(try entries.day(nil, item, &reporter))
        }
        do throws(DateProblem) {
            let moment = try Moment.read(bytes, at: &position)
            position = bytes.skippingBlanks(position, bytes.count)
            return moment
        } catch {
            let id: DiagnosticID = if case .noSuchDay = error { .invalidDate } else { .unreadableEntry }
            reporter.report(
                id, error.message, at: position..<bytes.endOfWord(position, bytes.count), fix: error.fix)
            throw EntryReader.Unreadable()
        }
    }

    /// `email out`, `call decision`, or the direction alone.
    private func channelAndDirection(
        _ bytes: Bytes, _ position: inout Int, _ reporter: inout Reporter
    ) throws(EntryReader.Unreadable) -> (channel: String?, Message.Direction) {
        let (first, firstRange) = entries.word(bytes, &position)
        if let direction = Message.Direction(rawValue: first) { return (nil, direction) }
        let (second, _) = entries.word(bytes, &position)
        guard let direction = Message.Direction(rawValue: second) else {
            let words = bytes.trimmed(firstRange.lowerBound..<position)
            throw entries.unreadable(
                "'\(bytes.text(words))' says neither who wrote nor that something was decided", at: words,
                fix: "write the channel and `in`, `out` or `decision`, as in `2026-11-20T14:05 email out …`", &reporter)
        }
        return (first, direction)
    }

    /// `4/5`, or a number alone on a scale to 5.
    private func score(_ key: FieldKey, _ fields: FieldReader, _ reporter: inout Reporter) -> Feedback.Score? {
        fields.one(key, &reporter, of: "a score such as `4/5`") { Feedback.Score($0, usualScale: key == .ces ? 7 : 5) }
    }

    private func requests(below item: ListItem, _ reporter: inout Reporter) -> [Deliverable.Request] {
        let scanner = LineScanner(keys: [.type, .service], isTask: false)
        let bytes = source.document.file.bytes.span
        let nested = source.document.items.filter {
            $0.line > item.line && $0.line <= item.lastLine && TaskLine(bytes, $0.content) == nil
        }
        return nested.map { request in
            reporter.line = request.line
            let fields = FieldReader(line: scanner.scan(bytes, request.content))
            fields.reportLine(to: &reporter)
            var asked = Deliverable.Request(
                location: source.location(of: request),
                kind: fields.choice(.type, Deliverable.Request.Kind.self, &reporter), text: fields.line.text)
            asked.service = fields.text(.service)
            return asked
        }
    }
}
