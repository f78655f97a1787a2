import Diagnostics
import Planning
import Practice
import Records
import Reports
import Values

/// The file of a check-in that was held: the agenda, and room for notes and actions.
struct CheckInMeeting {
    let letter: CheckInLetter
    let client: Client
    let day: CalendarDate

    func change(in open: OpenWorkspace) throws(Complaint) -> Change {
        try mustBeNew(open)
        var change = Change(files: [.make(path: path(open.workspace), text: text(open.workspace))])
        change.told = ["Written: \(path(open.workspace)). Your notes go below `## Notes`, tasks below `## Actions`."]
        let waiting = open.workspace.drafts.filter { $0.name == letter.message.name }.map { OutboxFile($0, in: open) }
        for file in waiting {
            if file.isUntouched {
                change.files.append(.remove(file.file.id))
                change.told.append("Took \(file.path) away: its agenda stands in the meeting.")
            } else {
                change.told.append("\(file.path) waits still: `vaws send` it, or `vaws drop` it.")
            }
        }
        return change
    }

    private func path(_ workspace: Workspace) -> String {
        let place = workspace.path(of: client.location)
        let folder = place.hasSuffix("/client.md") ? String(place.dropLast("/client.md".count)) : "clients/\(client.id)"
        return "\(folder)/meetings/\(day)-check-in.md"
    }

    private func mustBeNew(_ open: OpenWorkspace) throws(Complaint) {
        let workspace = open.workspace
        let own = workspace.meetings.first {
            $0.client == client.id && $0.kind == .checkIn && $0.at.date == day && $0.repeats == nil
        }
        if let own {
            throw Complaint(
                "the check-in of \(day) has a file already, \(workspace.path(of: own.location))",
                fix: "write your notes there, and `held: yes` in its front matter")
        }
        guard open.folder.files.contains(where: { $0.path == path(workspace) }) else { return }
        throw Complaint("'\(path(workspace))' is there already", fix: "give it another name, or name another day")
    }

    private func text(_ workspace: Workspace) -> String {
        let people = client.contactForWork.map { "people: [\($0.id)]\n" } ?? ""
        let agenda = letter.agenda.isEmpty ? "" : letter.agenda + "\n\n"
        return """
            ---
            kind: meeting
            client: \(client.id)
            at: \(day)
            type: check-in
            held: yes
            \(people)---
            # Check-in of \(day)

            ## Agenda

            \(agenda)## Notes

            ## Actions

            """
    }
}
