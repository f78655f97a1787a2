import Diagnostics
import Markdown
import Practice
import Records
import Reports

/// The letter that asks a client for all that has not come, and `asked:` on the lines of what is asked for the first time.
struct InformationRequest {
    private let stage: ClientStage
    private let open: OpenWorkspace

    init(client: String, in open: OpenWorkspace) throws(Complaint) {
        stage = try WorkflowView.stage(of: client, in: open.workspace)
        self.open = open
    }

    func change() throws(Complaint) -> Change {
        let items = stage.information.filter { $0.state != .received }
        let access = stage.accessToAsk
        guard !items.isEmpty || !access.isEmpty else {
            throw Complaint(
                "nothing is missing from '\(stage.client.id)'",
                fix:
                    "write a line such as `- VAT number` in its information.md (`vaws new information --client \(stage.client.id)`)"
            )
        }
        let material = LetterMaterial(open)
        let letter = ClientLetter(
            to: stage, on: open.workspace.today, in: open.workspace, through: material.letters, material.languages)
        var change = Change()
        change.add(letter.informationRequest, in: open)
        // A letter that was dropped or written by hand asks nothing by itself.
        guard !change.files.isEmpty else { return change }
        let unasked =
            items.filter { $0.item.asked == nil }.map(\.item.location)
            + access.filter { $0.asked == nil }.map(\.location)
        let asked = try complaining { () throws(EditProblem) in try marks(at: unasked) }
        change.files += asked.files
        if !unasked.isEmpty {
            change.told.append(
                "Wrote `asked:\(open.workspace.today)` on \(unasked.count) line\(unasked.count == 1 ? "" : "s").")
        }
        return change
    }

    private func marks(at places: [Location]) throws(EditProblem) -> EditList {
        var edits = EditList()
        let fields = EntryFields([(.asked, "\(open.workspace.today)")])
        for place in places { edits.add([try fields.edit(at: place, in: open.workspace)], to: place.file) }
        return edits
    }
}
