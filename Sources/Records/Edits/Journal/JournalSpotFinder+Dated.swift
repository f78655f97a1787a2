import Markdown
import Values

/// Places among lines that bear their days, as payments do.
extension JournalSpotFinder {
    /// Among lines that bear their days, which may run down or up.
    func dated() -> JournalSpot {
        let open = journal.entries.filter { journal.isOpen(to: client, under: $0.item.heading) }
        let own = open.filter { client != nil && journal.client(under: $0.item.heading) == client }
        let entries = own.isEmpty ? open : own
        guard let first = entries.first, let last = entries.last else { return behindAll(writesDay: true) }
        let before = entries.last { $0.day == day } ?? (first.day > last.day ? nil : entries.last { $0.day < day })
        let isLoose = self.isLoose(entries)
        if let before { return dated(behind: before, isLoose) }
        guard let after = entries.first(where: { $0.day < day || first.day <= last.day }) else {
            return dated(behind: last, isLoose)
        }
        var spot = JournalSpot(
            line: after.item.line - 1, marker: nextMarker(journal.marker(of: after), isFirst: true), writesDay: true,
            client: journal.client(under: after.item.heading))
        spot.below = isLoose ? [""] : []
        return spot
    }

    private func dated(behind entry: Journal.Entry, _ isLoose: Bool) -> JournalSpot {
        var spot = behind(entry, entry.item.heading)
        spot.writesDay = true
        spot.above = isLoose ? [""] : []
        return spot
    }

    /// Whether blank lines part each line from the one before it, headings aside.
    private func isLoose(_ entries: [Journal.Entry]) -> Bool {
        let pairs = zip(entries, entries.dropFirst()).filter { $0.item.heading == $1.item.heading }
        return !pairs.isEmpty && pairs.allSatisfy { journal.lines.isBlank($1.item.line - 1) }
    }
}
