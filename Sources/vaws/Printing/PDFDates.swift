/// The days within a PDF that say when it was made.
///
/// The same page is to give the same bytes: what is printed at another hour is no other document.
enum PDFDates {
    /// The bytes with each `(D:20261125…)` behind `/CreationDate` and `/ModDate` set to the year 2000.
    static func levelled(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for name in ["/CreationDate", "/ModDate"].map({ Array($0.utf8) }) {
            var start = 0
            while let found = place(of: name, in: bytes, from: start) {
                start = found + name.count
                level(&bytes, from: start)
            }
        }
        return bytes
    }

    private static let day = Array("20000101000000".utf8)

    private static func level(_ bytes: inout [UInt8], from start: Int) {
        var index = start
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        let first = index + 3
        guard first + day.count <= bytes.count, bytes[index..<first].elementsEqual("(D:".utf8),
            bytes[first..<first + day.count].allSatisfy({ (48...57).contains($0) })
        else { return }
        bytes.replaceSubrange(first..<first + day.count, with: day)
    }

    private static func place(of name: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= start + name.count else { return nil }
        return (start...bytes.count - name.count).first {
            bytes[$0] == name[0] && bytes[$0..<$0 + name.count].elementsEqual(name)
        }
    }
}
