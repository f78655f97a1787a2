import Diagnostics
import Foundation
import Records
import Testing
import Values

@testable import Reports

/// A text of another client, planted in any field of this one's records, stops the pack or never reaches it.
@Suite struct PlantedTextTests {
    @Test(arguments: PackWorkspace.Place.allCases)
    func `what is another's is found wherever a client would see it`(_ place: PackWorkspace.Place) throws {
        var dice = PackDice(state: UInt64(place.rawValue.utf8.reduce(0) { $0 &* 31 &+ Int($1) }))
        let workspace = PackWorkspace(seed: dice.next())
        for particular in workspace.particulars {
            let text = "Ask \(dice.disguised(particular.text)) first"
            let pack = try Self.pack(
                workspace.planting(text, in: place), templates: workspace.templates(text, in: place))
            let isIn = pack.files.contains { Self.holds($0.text, text) || Self.holds($0.text, particular.text) }
            #expect(isIn == place.isShown, "\(place): \(text)")
            #expect(pack.search().disclosures.isEmpty != place.isShown, "\(place): \(text)")
        }
    }

    @Test(arguments: UInt64(0)..<20) func `without it nothing stops the pack`(_ seed: UInt64) throws {
        let search = try Self.pack(PackWorkspace(seed: seed).plain(), templates: []).search()
        #expect(search.disclosures == [])
        #expect(search.terms >= 10)
    }

    @Test func `the record that holds it is named, and whose it is`() throws {
        let workspace = PackWorkspace(seed: 7)
        let name = try #require(workspace.particulars.first { $0.what == "part" }).text
        let planted = try workspace.planting("Like \(name)", in: .entry)
        let disclosure = try #require(try Self.pack(planted, templates: []).search().disclosures.first)
        #expect(disclosure.output == "timesheet.html")
        #expect(disclosure.sources.map { planted.workspace.path(of: $0) } == ["clients/acme/time/2026-11.md"])
        #expect(disclosure.sources.map(\.line) == [1])
        #expect(planted.workspace.path(of: disclosure.term.location) == "clients/\(name.lowercased())/client.md")
    }

    static func pack(_ small: SmallWorkspace, templates: [SourceFile]) throws -> ClientPack {
        let client = try #require(small.workspace.client("acme"))
        let from = try #require(CalendarDate(year: 2026, month: 1, day: 1))
        let request = PackRequest(client: client, from: from, to: small.workspace.today, in: small.workspace)
        let own = templates.isEmpty ? builtIn : PageTemplates.load(overrides: templates).templates
        return ClientPack(request, through: own)
    }

    private static let builtIn = PageTemplates.load(overrides: []).templates

    /// Looked for another way than the search does: letters folded by Foundation, markup and entities left as they are.
    private static func holds(_ page: String, _ text: String) -> Bool {
        func folded(_ text: String) -> String {
            text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
                .replacing("ø", with: "o").filter { $0.isLetter || $0.isNumber }
        }
        return folded(page).contains(folded(text))
    }
}
