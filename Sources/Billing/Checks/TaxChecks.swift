import Diagnostics
import Records
import Values

/// Reverse charge to a client without a VAT id, and tax asked for where the business is exempt.
struct TaxChecks {
    private let workspace: Workspace
    private let book: AgreementBook

    init(_ ledger: TimeLedger) {
        workspace = ledger.workspace
        book = ledger.book
    }

    var diagnostics: [Diagnostic] { missingVATIDs + taxedThoughExempt }

    /// In these categories the client accounts for the tax, so the document must name both VAT ids (Art. 226 of 2006/112/EC).
    private static let categoriesWithVATID: Set<String> = ["AE", "K"]

    private var missingVATIDs: [Diagnostic] {
        workspace.clients.compactMap { client in
            guard client.vatID == nil, client.status != .lead else { return nil }
            let ofAgreements = book.families(of: client.id).map { book.families[$0].terms(on: workspace.today).tax }
            let names = (ofAgreements.isEmpty ? [nil] : ofAgreements).compactMap {
                $0 ?? client.tax ?? workspace.business.defaultTax
            }
            let codes = names.compactMap(workspace.business.taxCode)
            guard let code = codes.first(where: { TaxChecks.categoriesWithVATID.contains($0.category) }) else {
                return nil
            }
            return Diagnostic(
                .missingVATID,
                "'\(client.id)' is billed by tax code '\(code.code)', under which the client owes the tax, and has no VAT id",
                at: SourceSpan(client.location), fix: "write `vat-id:` in the client's file, or another `tax:`")
        }
    }

    private var taxedThoughExempt: [Diagnostic] {
        guard workspace.business.isTaxExempt else { return [] }
        let uses: [(String?, Location)] =
            workspace.charges.map { ($0.tax, $0.location) } + workspace.services.map { ($0.tax, $0.location) }
            + workspace.clients.map { ($0.tax, $0.location) } + workspace.agreements.map { ($0.terms.tax, $0.location) }
        return uses.compactMap { name, location in
            guard let code = name.flatMap(workspace.business.taxCode), let rate = code.chargedRate, rate > .zero else {
                return nil
            }
            return Diagnostic(
                .taxedThoughExempt, "'\(code.code)' charges \(rate)%, and the business is exempt by its `tax: default`",
                at: SourceSpan(location), fix: "take the tax code out, or change the default in vaws.yaml")
        }
    }
}
