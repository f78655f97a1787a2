import Diagnostics
import Records
import Values

/// What a document charges without tax, by the services that its lines name.
///
/// A line belongs to the service whose name, id or former name it prints. The figures of a tax code are the document's
/// own, so that prices with tax in them are parted as the document did. What is no service's line stays apart.
struct IncomeParts {
    let document: IssuedDocument
    /// Without tax and without cash rounding; a credit note's is negative.
    let net: Money
    /// The services in the order of their ids, none last.
    let services: [String?]
    private let weights: [Int64]

    init(_ document: IssuedDocument, _ names: ServiceNames) {
        self.document = document
        let rounding = document.cashRounding ?? .zero(document.currency)
        net = document.signedNet - document.signed(rounding)
        var sums: [String?: Money] = [:]
        for (service, amount) in IncomeParts.amounts(document, names) {
            sums[service, default: .zero(document.currency)] += amount
        }
        services = sums.keys.sorted { ($0 == nil ? 1 : 0, $0 ?? "") < ($1 == nil ? 1 : 0, $1 ?? "") }
        weights = services.map { sums[$0]?.minorUnits ?? 0 }
    }

    /// An amount over the services, as large as their lines are to each other; the parts add up to it.
    func parted(_ amount: Money) -> [Money] {
        services.isEmpty ? [amount] : amount.allocated(by: weights)
    }

    /// What a document that has come in up to `paid` brought without tax; both with tax.
    func net(of paid: Money) -> Money { net.share(paid, of: document.signedTotal) }

    private static func amounts(_ document: IssuedDocument, _ names: ServiceNames) -> [(String?, Money)] {
        let only = document.onlySettledService.map(names.current)
        let byTax = Dictionary(grouping: document.lines.indices) { document.lines[$0].taxes.first }
        return byTax.sorted { ($0.key ?? "") < ($1.key ?? "") }.flatMap { tax, lines -> [(String?, Money)] in
            let amounts = lines.map { document.lines[$0].amount }
            let base = document.taxes.first { $0.tax == tax }?.base
            let parts = base.map { $0.magnitude.allocated(by: amounts.map(\.minorUnits)) } ?? amounts
            return zip(lines, parts).map { index, part in
                let line = document.lines[index]
                return (names.service(printed: line.text) ?? (line.isHourly ? only : nil), part)
            }
        }
    }
}

/// Services by every name under which a line may print them.
struct ServiceNames {
    private let ids: [String: String]

    init(_ workspace: Workspace) {
        var ids: [String: String] = [:]
        for service in workspace.services {
            for name in [service.id, service.name] + service.formerly where !name.isEmpty && ids[name] == nil {
                ids[name] = service.id
            }
        }
        self.ids = ids
    }

    func service(printed text: String) -> String? { ids[text] }

    func current(_ name: String) -> String { ids[name] ?? name }
}

extension IssuedDocument {
    /// The service of all minutes that it settles, where that is one.
    fileprivate var onlySettledService: String? {
        var only: String?
        for case .time(let service, _, _, _, _) in settles {
            if only != nil, only != service { return nil }
            only = service
        }
        return only.flatMap { $0.isEmpty ? nil : $0 }
    }
}
