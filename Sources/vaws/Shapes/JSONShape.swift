import Diagnostics
import Records
import Values

/// A kind of object that a command prints: from this one description come its JSON and its part of `docs/json.md`.
struct JSONShape<Value>: Sendable {
    let head: ShapeHead
    private let members: @Sendable (Value) -> [JSONValue.Member]

    /// `name` is the heading in the documentation, such as `task`.
    init(_ name: String, _ fields: [JSONField<Value>]) {
        head = ShapeHead(name: name, fields: fields.map(\.head))
        members = { value in fields.map { JSONValue.Member($0.head.name, $0.json(value)) } }
    }

    func json(of value: Value) -> JSONValue { .object(members(value)) }

    /// The bytes of one object, indented, with a line feed at the end.
    func bytes(of value: Value) -> [UInt8] { Array((json(of: value).text + "\n").utf8) }
}

/// A named value of such an object.
struct JSONField<Value>: Sendable {
    let head: ShapeHead.Field
    let json: @Sendable (Value) -> JSONValue

    /// A plain value.
    init(_ name: String, _ kind: CellKind, _ about: String, _ value: @escaping @Sendable (Value) -> Cell) {
        head = ShapeHead.Field(name: name, type: kind.rawValue, about: about, inner: nil)
        json = { JSONValue(value($0)) }
    }

    /// A list of objects.
    init<Element>(
        _ name: String, listOf shape: JSONShape<Element>, _ about: String,
        _ elements: @escaping @Sendable (Value) -> [Element]
    ) {
        head = ShapeHead.Field(name: name, type: "list of \(shape.head.name)", about: about, inner: shape.head)
        json = { .array(elements($0).map(shape.json(of:))) }
    }

    /// A list of objects of the very kind that has the list.
    init(
        _ name: String, listOfTheSame kind: String, _ about: String,
        _ elements: @escaping @Sendable (Value) -> [JSONValue]
    ) {
        head = ShapeHead.Field(name: name, type: "list of \(kind)", about: about, inner: nil)
        json = { .array(elements($0)) }
    }

    /// An object, or null.
    init<Element>(
        _ name: String, _ shape: JSONShape<Element>, _ about: String,
        _ element: @escaping @Sendable (Value) -> Element?
    ) {
        head = ShapeHead.Field(name: name, type: shape.head.name, about: about, inner: shape.head)
        json = { element($0).map(shape.json(of:)) ?? .null }
    }
}

extension JSONField {
    /// `file` and `line`, which each record has.
    static func place(_ place: @escaping @Sendable (Value) -> (Location, Workspace)) -> [JSONField] {
        [
            JSONField("file", .text, "path below the workspace's root") { value in
                let (location, workspace) = place(value)
                return .text(workspace.path(of: location))
            },
            JSONField("line", .number, "line in that file, from 1") { .number(Int(place($0).0.line)) },
        ]
    }
}

extension JSONValue {
    init(_ cell: Cell) {
        switch cell {
        case .none: self = .null
        case .number(let number): self = .integer(number)
        case .minutes(let minutes): self = .integer(minutes.count)
        case .flag(let flag): self = .bool(flag)
        case .text(let text): self = .string(text)
        case .texts(let texts): self = .array(texts.map { .string($0) })
        case .decimal, .date, .moment, .clock, .amount:
            var bytes: [UInt8] = []
            bytes.append(cell)
            self = .string(String(decoding: bytes, as: UTF8.self))
        }
    }
}
