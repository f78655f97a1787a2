import Diagnostics
import Practice
import Records

/// Feedback as a person names it: `booking`, `hollis/booking`, `clients/hollis/feedback.md:6`, or a part of its words.
struct FoundFeedback {
    let item: FeedbackItem
    /// Its own, or one that it is to be given.
    let id: String

    var feedback: Feedback { item.feedback }

    init(_ text: String, from directory: String, in open: OpenWorkspace) throws(Complaint) {
        let workspace = open.workspace
        let all = FeedbackItems(workspace).all
        let root = open.folder.root.path
        let exact = all.filter { item in
            let place = workspace.path(of: item.feedback.location)
            let line = ":\(item.feedback.location.line)"
            return item.feedback.id.map { $0 == text || "\(item.feedback.client ?? "")/\($0)" == text } ?? false
                || text == place + line || text.hasSuffix(line) && joined(directory, text) == joined(root, place + line)
        }
        let words = text.lowercased()
        let alike = exact.isEmpty ? all.filter { $0.feedback.text.lowercased().contains(words) } : exact
        let open = alike.filter { $0.state != .answered }
        let found = open.isEmpty ? alike : open
        guard let only = found.first, found.count == 1 else {
            throw FoundFeedback.notFound(text, found, all, workspace)
        }
        item = only
        id = only.feedback.id ?? FoundFeedback.newID(of: only.feedback, in: workspace)
    }

    static func newID(of feedback: Feedback, in workspace: Workspace) -> String {
        let words = feedback.text.isEmpty ? "feedback \(feedback.day)" : feedback.text
        return workspace.newID(for: words, client: feedback.client)
    }

    private static func notFound(
        _ text: String, _ found: [FeedbackItem], _ all: [FeedbackItem], _ workspace: Workspace
    ) -> Complaint {
        guard found.isEmpty else {
            let places = found.map { "\(workspace.path(of: $0.feedback.location)):\($0.feedback.location.line)" }
            return Complaint("'\(text)' is in \(found.count) lines of feedback", fix: "write one of \(places.listed)")
        }
        return Complaint(
            "there is no feedback '\(text)'",
            fix: didYouMean(text, among: all.compactMap(\.feedback.id)) ?? "`vaws feedback --all` shows all of it")
    }
}
