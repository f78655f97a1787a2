import Diagnostics
import Records

extension Workspace {
    /// The line on which an agreement's file has a key; the file's beginning where it has not.
    func place(of key: String, in agreement: Location) -> Location {
        guard files.indices.contains(Int(agreement.file.index)) else { return agreement }
        let wanted = Array((key + ":").utf8)
        let lines = files[Int(agreement.file.index)].bytes.split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.starts(with: wanted) { return Location(file: agreement.file, line: index + 1, column: 1) }
            // Keys stand between the first two `---`; prose below them may begin like one.
            if index > 0, line.starts(with: "---".utf8) { break }
        }
        return agreement
    }
}
