import Diagnostics
import Markdown

extension ValueType where Value == [Person] {
    /// Who works in the business: `{robin: {name: Robin Vale}, kim: {name: Kim Roe, hours: {tue: 9:00-12:00}}}`.
    static var people: Self {
        .table(example: "{robin: {name: Robin Vale}}") { entry, findings in
            let id = withoutMark(entry.key)
            if case .scalar(let name, _) = entry.value { return Person(id: id, name: name ?? id) }
            return ValueType<Person>.person(id).read(entry.value, entry.key, &findings)
        }
    }
}

extension ValueType where Value == Person {
    fileprivate static func person(_ id: String) -> Self {
        .mapping("a person", example: "{name: Kim Roe}") { reader in
            var person = Person(id: id, name: id)
            reader.read("name", .text, into: &person.name)
            reader.read("hours", .hours, into: &person.hours)
            reader.read("focus", .percent.like("75%"), into: &person.focus)
            reader.read("off", .list(of: .closedDays), into: &person.timeOff)
            return person
        }
    }
}
