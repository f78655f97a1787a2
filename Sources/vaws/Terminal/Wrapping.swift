import Diagnostics

extension String {
    /// The text cut with `…` where it would take more columns than `width`.
    func cut(to width: Int) -> String {
        guard displayWidth > width else { return self }
        var (kept, used) = ("", 0)
        for character in self {
            let next = used + character.displayWidth
            guard next < width else { break }
            kept.append(character)
            used = next
        }
        while kept.last == " " { kept.removeLast() }
        return width > 0 ? kept + "…" : ""
    }

    /// The text with blanks behind it, up to `width` columns.
    func padded(to width: Int) -> String { self + blanks(width - displayWidth) }

    /// The words on as many lines as they need; a word that is wider than a line stands on one of its own.
    func wrapped(to width: Int) -> [String] {
        var (lines, line, used) = ([String](), "", 0)
        for word in split(whereSeparator: \.isWhitespace) {
            let columns = String(word).displayWidth
            if !line.isEmpty, used + 1 + columns > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            if !line.isEmpty { (line, used) = (line + " ", used + 1) }
            (line, used) = (line + word, used + columns)
        }
        return line.isEmpty ? lines : lines + [line]
    }
}

/// None for a negative count.
func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
