import Diagnostics
import Markdown
import Records
import Values

/// What a client answered to a proposal: yes makes an agreement of it, no is written down with the reason.
struct QuoteAnswer {
    enum Answer {
        /// The id of the agreement and its first day; nil for what the proposal says.
        case accepted(id: String?, from: CalendarDate?)
        case declined(reason: String?)
    }

    let proposal: Proposal
    let answer: Answer
    let day: CalendarDate

    func change(in open: OpenWorkspace) throws(Complaint) -> Change {
        switch proposal.state {
        case .open: break
        case .accepted(let day): throw answered("accepted", day)
        case .declined(let day): throw answered("declined", day)
        }
        switch answer {
        case .accepted(let id, let from): return try accepted(id, from ?? proposal.from ?? day, in: open)
        case .declined(let reason):
            let keys = [("declined", "\(day)")] + (reason.map { [("reason", $0)] } ?? [])
            return Change(
                files: [.edit(file(in: open).id, try edits(keys, in: open))],
                told: ["Declined on \(day): '\(proposal.title)' (\(path(in: open)))."])
        }
    }

    private func accepted(_ id: String?, _ from: CalendarDate, in open: OpenWorkspace) throws(Complaint) -> Change {
        let target = try agreementPath(id, from, in: open)
        guard let text = OfferEdits.agreement(from: file(in: open), on: from) else { throw unreadable(in: open) }
        var change = Change(files: [
            .make(path: target.path, text: text),
            .edit(file(in: open).id, try edits([("accepted", "\(day)")], in: open)),
        ])
        let after = try EditCheck(open: open).workspace(after: change)
        guard after.agreements.contains(where: { after.path(of: $0.location) == target.path }) else {
            throw unreadable(in: open)
        }
        change.told = [
            "Accepted on \(day): '\(proposal.title)' (\(path(in: open))).",
            "The agreement with the same terms, from \(from): \(target.path).",
            "`vaws sync` makes its text: reports/site/agreements/\(proposal.client)-\(target.id).html. When it is signed: `vaws sign \(proposal.client) \(target.id)`.",
        ]
        return change
    }

    /// The year in which it begins, else the proposal's own name; what was asked for must be free.
    private func agreementPath(
        _ id: String?, _ from: CalendarDate, in open: OpenWorkspace
    ) throws(Complaint) -> (id: String, path: String) {
        let taken = Set(open.workspace.agreements.filter { $0.client == proposal.client }.map(\.id))
        let paths = Set(open.folder.files.map(\.path))
        let path = { (id: String) in "clients/\(proposal.client)/agreements/\(id).md" }
        let wanted = id.map { [$0] } ?? ["\(from.year)", proposal.id]
        if let free = wanted.first(where: { !taken.contains($0) && !paths.contains(path($0)) }) {
            return (free, path(free))
        }
        throw Complaint(
            "'\(proposal.client)' has an agreement '\(wanted[0])' already", fix: "give another name with `--as NAME`")
    }

    private func edits(_ keys: [(String, String)], in open: OpenWorkspace) throws(Complaint) -> [TextEdit] {
        guard let edits = OfferEdits.setting(keys.map { (key: $0.0, value: $0.1) }, in: file(in: open)) else {
            throw unreadable(in: open)
        }
        return edits
    }

    private func file(in open: OpenWorkspace) -> SourceFile { open.folder.files[Int(proposal.location.file.index)] }

    private func path(in open: OpenWorkspace) -> String { open.workspace.path(of: proposal.location) }

    private func answered(_ how: String, _ day: CalendarDate) -> Complaint {
        Complaint("proposal '\(proposal.id)' was \(how) on \(day)", fix: "draft a new one with `vaws quote`")
    }

    private func unreadable(in open: OpenWorkspace) -> Complaint {
        Complaint(
            "the front matter of '\(path(in: open))' cannot be changed", fix: "write each key on a line of its own")
    }
}
