import Diagnostics
import Records
import Values

/// Runs a command that changes files of a person: under the lock, on the files as they are then, each whole or not at all.
struct WorkspaceEditor {
    let root: WorkspaceRoot
    let today: CalendarDate
    /// Where the command was started, to which paths in its arguments may be relative.
    let directory: String
    let console: Console
    /// Whether the change is shown and not made.
    let isDryRun: Bool

    private static let attempts = 3

    /// Reads the workspace, lets `compute` say what to change, and writes it; what another program changed meanwhile is
    /// read again, and the change computed anew.
    func run(_ compute: (OpenWorkspace) throws -> Change) throws -> ExitStatus {
        let waiting = { console.tell("Waiting for another vaws to finish.") }
        return try FolderLock.holding(root, isShared: isDryRun, waiting: waiting) {
            for _ in 0..<Self.attempts {
                let open = OpenWorkspace.read(root, today: today)
                let change = try compute(open)
                let files = try change.files.map { change throws(Complaint) in try FileVersions(change, in: open) }
                    .filter { $0.old != $0.new }
                if isDryRun { return show(files, change) }
                guard files.allSatisfy({ $0.isCurrent(below: root) }) else { continue }
                try write(files)
                tell(change)
                return .success
            }
            throw Complaint(
                "another program keeps changing the file, and nothing was written", fix: "save it there and try again")
        }
    }

    private func write(_ files: [FileVersions]) throws(Complaint) {
        for (index, file) in files.enumerated() {
            do {
                try file.write(below: root)
            } catch {
                guard index > 0 else { throw error }
                let written = files[..<index].map { "'\($0.path)'" }.listed
                throw Complaint("\(error.message), and \(written) was written", fix: "look at both files")
            }
        }
    }

    private func show(_ files: [FileVersions], _ change: Change) -> ExitStatus {
        for file in files {
            console.writeOutput(UnifiedDiff(path: file.path, old: file.old, new: file.new).bytes)
        }
        if files.isEmpty { tell(change) }
        return .success
    }

    private func tell(_ change: Change) {
        for line in change.told { console.print(line) }
    }
}
