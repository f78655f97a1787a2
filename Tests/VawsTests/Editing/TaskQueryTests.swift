import Records
import Testing
import Values

@testable import vaws

struct TaskQueryTests {
    private func find(_ text: String, from directory: String = "", prefersOpen: Bool = true) throws -> String {
        let folder = try ScratchFolder([
            "vaws.yaml": "currency: EUR\n",
            "clients/acme/client.md": "---\nname: Acme\n---\n",
            "clients/bolt/client.md": "---\nname: Bolt\n---\n",
            "clients/acme/tasks.md": """
            - [x] Draft the October issue id:news-10
            - [ ] Draft the November issue id:news-11
              - [ ] Collect the links
            - [ ] Send it out id:both
            - [ ] Send

            """,
            "clients/bolt/tasks.md": "- [ ] Send the offer id:both\n",
        ])
        let open = OpenWorkspace.read(try .around(folder.path), today: CalendarDate(dayNumber: 20_780))
        let query = TaskQuery(
            text: text, directory: directory.isEmpty ? folder.path : "\(folder.path)/\(directory)",
            prefersOpen: prefersOpen)
        return open.workspace.tasks[try query.find(in: open)].title
    }

    @Test(
        "A task is named by its id, its place or a part of its text",
        arguments: [
            ("news-11", "Draft the November issue"), ("acme/both", "Send it out"), ("bolt/both", "Send the offer"),
            ("clients/acme/tasks.md:3", "Collect the links"), ("NOVEMBER", "Draft the November issue"),
            ("the links", "Collect the links"), ("news-10", "Draft the October issue"),
        ])
    func isNamed(_ text: String, _ title: String) throws {
        #expect(try find(text) == title)
    }

    @Test("A path may be seen from the folder in which one is") func relativePath() throws {
        #expect(try find("tasks.md:4", from: "clients/acme") == "Send it out")
        #expect(try find("../bolt/tasks.md:1", from: "clients/acme") == "Send the offer")
    }

    @Test("Open tasks come before those that are over, and the other way round for a command that takes back")
    func openFirst() throws {
        #expect(try find("Draft the") == "Draft the November issue")
        #expect(try find("Draft the", prefersOpen: false) == "Draft the October issue")
        #expect(try find("October") == "Draft the October issue")
    }

    @Test("A text that is a task's whole means that one") func wholeText() throws {
        #expect(try find("send") == "Send")
    }

    @Test(
        "What names none, or several, is told",
        arguments: [
            ("Send ", "'Send ' is in 2 tasks"), ("both", "'both' is in 2 tasks"), ("news-12", "did you mean 'news-1"),
            ("clients/acme/tasks.md:9", "the nearest is on line 5"), (" ", "there is no task ' '"),
            ("acme/news-1", "there is no task 'acme/news-1'"),
        ])
    func isTold(_ text: String, _ words: String) throws {
        let complaint = #expect(throws: Complaint.self) { try find(text) }
        #expect(complaint?.line.contains(words) == true, "\(complaint?.line ?? "")")
    }
}
