import Foundation

/// Texts that tests compare with committed files.
enum Golden {
    /// Whether the files are to be written anew (`VAWS_GOLDEN=write swift test`); look at the diff afterwards.
    static let isWritten = ProcessInfo.processInfo.environment["VAWS_GOLDEN"] == "write"

    /// The folder of these tests.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
}
