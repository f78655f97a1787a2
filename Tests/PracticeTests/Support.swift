import Billing
import Diagnostics
import Practice
import Records
import Testing
import Values

/// A workspace written as files, read as on one day.
struct Office {
    let workspace: Workspace

    /// With `acme` in EUR, whose hours of writing are worth `standard` by the catalogue.
    init(today: String, standard: String = "110/hour", agreed: String = "100/hour", _ files: [String: String]) throws {
        var texts = [
            "vaws.yaml": """
            business: {name: Robin Vale}
            currency: EUR
            timezone: UTC
            tax: {default: S21, codes: {S21: {category: S, rate: 21%}}}
            exchange: {USD: [{from: 2026-01-01, rate: 0.5}]}

            """,
            "clients/acme/client.md": "---\nname: Acme\n---\n",
            "clients/acme/agreements/2026.md":
                "---\nkind: agreement\nfrom: 2026-01-01\nservices: [{service: writing, rate: \(agreed)}]\n---\n",
            "services/writing.md": "---\nname: Writing\nrate: \(standard)\n---\n",
        ]
        texts.merge(files) { _, given in given }
        let sources = texts.sorted { $0.key < $1.key }.enumerated().map { index, file in
            SourceFile(id: FileID(index), path: file.key, bytes: Array(file.value.utf8))
        }
        let (workspace, findings) = WorkspaceReader.read(files: sources, today: try day(today))
        #expect(findings.filter { $0.severity == .error }.map(\.message).isEmpty)
        self.workspace = workspace
    }

    func performance(in span: String) throws -> [Performance] {
        Performance.all(
            Settlement(TimeLedger(workspace)), IncomeLedger(workspace), in: try #require(Period(span)))
    }

    /// A document with one line of `net` at 21 %, which settles these rows.
    static func invoice(
        _ number: String, issued: String, net: String, tax: String, total: String, head: String = "kind: invoice",
        settles: String = "[]"
    ) -> String {
        """
        ---
        \(head)
        number: \(number)
        client: acme
        issued: \(issued)
        due: \(issued)
        currency: EUR
        seller: {name: Robin Vale}
        buyer: {name: Acme}
        lines: [{text: Writing, quantity: "1", unit: each, price: \(net), amount: \(net), tax: S21}]
        taxes: [{tax: S21, category: S, rate: 21%, base: \(net), amount: \(tax)}]
        total: \(total)
        settles: \(settles)
        ---

        """
    }
}

func money(_ text: String) throws -> Money { try #require(Money(text, in: .euro)) }

func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
