import Diagnostics
import Markdown

extension ValueType where Value == [NeededSkill] {
    /// Skills with the level that each takes, `{books: 4, english: 5}`, or their names: `[books, english]`.
    static var neededSkills: Self {
        let example = "{books: 4}"
        let level = ValueType<Int>.scalar("a level from 1 to 5", example: example) { Skill.level($0) }
        let table = ValueType<[NeededSkill]>.table(example: example) { entry, findings in
            if entry.value.isUnset { return NeededSkill(entry.key, level: nil) }
            return level.read(entry.value, entry.key, &findings).map { NeededSkill(entry.key, level: $0) }
        }
        return ValueType(table.wanted.words, example: example) { _, value, key, findings in
            if case .mapping = value { return table.read(value, key, &findings) }
            guard case .sequence(let items, _) = value else {
                return ValueType<[String]>.names.read(value, key, &findings)?.map { NeededSkill($0, level: nil) }
            }
            return items.flatMap { item -> [NeededSkill] in
                if case .mapping = item { return table.read(item, key, &findings) ?? [] }
                return ValueType<String>.name.read(item, key, &findings).map { [NeededSkill($0, level: nil)] } ?? []
            }
        }
    }
}
