import Foundation
import Testing

@testable import vaws

/// What commands print with `--format json`.
@Suite struct ShapeTests {
    static let commands: [(arguments: [String], head: ShapeHead)] = [
        (["today"], JSONShape<TodayView>.today.head),
        (["plan", "--weeks", "1"], JSONShape<ScheduleView>.schedule.head),
        (["can", "30h", "--by", "fri"], JSONShape<AnswerView>.answer.head),
        (["explain", "board-deck"], JSONShape<Explanation>.explanation.head),
        (["deadlines"], JSONShape<DeadlinesView>.deadlines.head), (["board"], JSONShape<BoardView>.board.head),
        (["capacity", "--weeks", "1"], JSONShape<CapacityView>.capacity.head),
        (["verify"], JSONShape<Verification>.verification.head),
        (["invoice", "show", "2026-0041"], JSONShape<ShownDocument>.document.head),
        (["invoice", "draft", "northlight"], JSONShape<ShownDrafts>.drafts.head),
        (["statement", "fenwick"], JSONShape<StatementView>.statement.head),
        (["receivables"], JSONShape<ReceivablesView>.receivables.head),
    ]

    @Test(arguments: commands.indices)
    func `the keys of an object are those that are documented, however deep`(index: Int) throws {
        let (arguments, head) = Self.commands[index]
        let sample = Golden.folder.appending(path: "../../sample-workspace").standardized
        let call = Call(arguments + ["--format", "json"], in: sample.path)
        #expect(call.errors == "")
        let object = try JSONSerialization.jsonObject(with: Data(call.output.utf8))
        #expect(departures(of: object, from: head) == [])
    }

    private func departures(of value: Any, from head: ShapeHead) -> [String] {
        guard let object = value as? [String: Any] else { return ["\(head.name) is no object"] }
        let names = Set(head.fields.map(\.name))
        let wrong = names.symmetricDifference(object.keys).sorted().map { "\(head.name).\($0)" }
        return wrong
            + head.fields.flatMap { field in
                field.innerHead.flatMap { inner in
                    let elements =
                        object[field.name] as? [Any] ?? (object[field.name] is NSNull ? [] : [object[field.name] ?? 0])
                    return elements.flatMap { departures(of: $0, from: inner) }
                }
            }
    }

    @Test func `each kind of object is documented once, with distinct keys`() {
        let heads = ShapeHead.all(in: Self.commands.map(\.head))
        #expect(Set(heads.map(\.name)).count == heads.count)
        for head in heads {
            #expect(Set(head.fields.map(\.name)).count == head.fields.count, "\(head.name)")
            #expect(head.fields.allSatisfy { !$0.about.isEmpty && !$0.about.contains("|") })
        }
        #expect(Self.commands.allSatisfy { CommandShapes.documentation.contains("\n## \($0.head.name)\n") })
    }

    @Test func `two kinds of object with one name have the same keys`() {
        var keys: [String: [String]] = [:]
        func visit(_ head: ShapeHead) {
            let names = head.fields.map(\.name)
            #expect(keys[head.name, default: names] == names, "\(head.name)")
            keys[head.name] = names
            for field in head.fields { field.innerHead.forEach(visit) }
        }
        for command in Self.commands { visit(command.head) }
        #expect(keys["task"]?.contains("slack_minutes") == true)
    }

    @Test func `in an overload each choice names the promises that it breaks`() throws {
        let sample = Golden.folder.appending(path: "../../sample-workspace").standardized
        let call = Call(["today", "--format", "json"], in: sample.path)
        let today = try JSONSerialization.jsonObject(with: Data(call.output.utf8)) as? [String: Any]
        let choices = try #require(today?["choices"] as? [[String: Any]])
        let slides = try #require(choices.first { $0["id"] as? String == "board-deck" })
        let broken = try #require(slides["breaks"] as? [[String: Any]]).compactMap { $0["title"] as? String }
        #expect(
            broken == [
                "Price list of the Christmas bread, one page", "Digest of the industry news",
                "Plan the posts of the week",
            ])
    }
}
