import Diagnostics
import Records
import Testing
import Values

@testable import Planning

/// A workspace for tests: Monday 2026-11-23, 9:00 to 13:00 from Monday to Friday at full focus, unless changed.
struct Office {
    var workspace: Workspace

    init(today: String = "2026-11-23", hours: String = "9:00-13:00", focus: Int64 = 100) throws {
        let place = Location(file: FileID(0), line: 1, column: 1)
        let currency = try #require(Currency(code: "EUR"))
        var business = Business(location: place, currency: currency, zone: .utc)
        business.hours = try WeeklyHours(rows: [(days: "mon-fri", ranges: [hours])])
        business.focus = DecimalNumber(focus)
        workspace = Workspace(today: try day(today), files: [], business: business)
    }

    var plan: Plan { Plan(workspace) }

    /// Adds a task and gives its index.
    @discardableResult
    mutating func add(
        _ title: String, _ estimate: String? = nil, due: String? = nil, start: String? = nil, after: [Int] = [],
        in parent: Int? = nil, importance: Importance = .normal, state: Task.State = .open, status: Task.Status? = nil,
        people: [String] = [], client: String? = "acme", service: String? = nil
    ) throws -> Int {
        let line = workspace.tasks.count + 1
        var task = Task(
            location: Location(file: FileID(0), line: line, column: 1), client: client, title: title, state: state)
        task.estimate = try estimate.map { try minutes($0) }
        task.due = try due.map { try #require(Moment($0)) }
        task.start = try start.map { try #require(Moment($0)) }
        task.after = after
        task.parent = parent
        task.importance = importance
        task.status = status
        task.people = people
        task.service = service
        workspace.tasks.append(task)
        return workspace.tasks.count - 1
    }

    mutating func log(
        _ duration: String, on date: String, task: Int? = nil, person: String? = nil, running: Bool = false
    ) throws {
        var entry = TimeEntry(
            location: Location(file: FileID(1), line: workspace.time.count + 1, column: 1), client: "acme",
            day: try day(date), minutes: try minutes(duration), text: "")
        entry.task = task
        entry.person = person
        if running { entry.range = ClockRange(start: 540, end: nil) }
        workspace.time.append(entry)
    }

    mutating func addClient(_ id: String, contacts: [String] = [], zone: String? = nil) throws {
        var client = Client(id: id, location: Location(file: FileID(2), line: 1, column: 1), name: id)
        client.contacts = contacts.map { ClientContact(id: $0, name: $0) }
        client.zone = try zone.map { try #require(Zone(identifier: $0)) }
        workspace.clients.append(client)
    }

    mutating func meet(
        _ title: String, at: String, _ length: String?, every: String? = nil, until: String? = nil,
        people: [String] = []
    ) throws {
        let place = Location(file: FileID(3), line: workspace.meetings.count + 1, column: 1)
        var meeting = Meeting(location: place, client: "acme", title: title, at: try #require(Moment(at)))
        meeting.length = try length.map { try minutes($0) }
        meeting.repeats = try every.map { try #require(Recurrence($0)) }
        meeting.until = try until.map { try day($0) }
        meeting.people = people
        workspace.meetings.append(meeting)
    }
}

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

func minutes(_ text: String) throws -> Minutes { try #require(Minutes(text)) }

/// The same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
