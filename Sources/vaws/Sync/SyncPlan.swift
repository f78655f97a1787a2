import Records
import Reports

/// What `sync` does with each page: only what changed is written, and what a person edited is left alone.
struct SyncPlan: Equatable {
    enum Action: Equatable, Sendable {
        case write([UInt8])
        case keep
        /// Someone wrote in the page; it stays as it is.
        case leave
        /// It was generated once, and is no longer.
        case remove
    }

    struct Step: Equatable, Sendable {
        let path: String
        let action: Action
    }

    /// In the order of the paths' bytes.
    let steps: [Step]

    /// - Parameter isForced: whether pages that were edited by hand are made anew.
    init(pages: [GeneratedPage], over folder: ReportFolder, isForced: Bool) {
        let made = pages.parallelMap(chunk: 8) { page in
            Step(path: page.path, action: SyncPlan.action(for: page, over: folder.bytes(of: page.path), isForced))
        }
        let paths = Set(pages.map(\.path))
        let gone = folder.files().filter { path in
            !paths.contains(path) && (AtomicWrite.isTemporary(split(path).name) || SyncPlan.isUntouched(path, folder))
        }
        steps = (made + gone.map { Step(path: $0, action: .remove) }).sorted {
            $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
        }
    }

    func paths(_ matches: (Action) -> Bool) -> [String] { steps.filter { matches($0.action) }.map(\.path) }

    private static func action(for page: GeneratedPage, over old: [UInt8]?, _ isForced: Bool) -> Action {
        let new = Array(page.text.utf8)
        // An empty page is what a power failure may leave of one.
        guard let old, !old.isEmpty else { return .write(new) }
        if old == new || withoutCarriageReturns(old) == new { return .keep }
        return isForced || GeneratedPage.state(of: old) != .edited ? .write(new) : .leave
    }

    /// Git may have turned line ends into CR LF, which is no edit.
    private static func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
        bytes.contains(13) ? bytes.filter { $0 != 13 } : bytes
    }

    private static func isUntouched(_ path: String, _ folder: ReportFolder) -> Bool {
        folder.bytes(of: path).map { GeneratedPage.state(of: $0) == .untouched } ?? false
    }
}
