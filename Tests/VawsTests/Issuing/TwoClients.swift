/// A workspace with work to issue to `acme` and to `bolt`.
enum TwoClients {
    static let files = [
        "vaws.yaml": """
        business: {name: Robin Vale, address: {street: Korenmarkt 5, city: Gent}, country: BE, vat-id: BE0123456749}
        currency: EUR
        timezone: Europe/Brussels
        tax: {default: S21, codes: {S21: {category: S, rate: 21%}}}

        """,
        "services/admin.md": "---\nname: Admin\n---\n",
        "clients/acme/client.md":
            "---\nname: Acme\naddress: {street: Dock 1, city: Antwerpen}\npayment-terms: 14 days\n---\n",
        "clients/acme/agreements/2026.md": "---\nfrom: 2026-01-01\nservices: [{service: admin, rate: 42/hour}]\n---\n",
        "clients/acme/time/2026.md": "- 2026-10-05 2h Inbox service:admin\n- 2026-11-02 1h30m Inbox service:admin\n",
        "clients/bolt/client.md": "---\nname: Bolt\naddress: {street: Dock 2, city: Antwerpen}\n---\n",
        "clients/bolt/agreements/2026.md": "---\nfrom: 2026-01-01\nservices: [{service: admin, rate: 40/hour}]\n---\n",
        "clients/bolt/time/2026.md": "- 2026-10-06 1h Inbox service:admin\n",
    ]

    /// The same with work for acme in another currency, so that there are two documents to issue to it.
    static var filesOfTwoDocuments: [String: String] {
        var files = files
        files["clients/acme/agreements/web.md"] =
            "---\nfrom: 2026-01-01\nproject: web\ncurrency: USD\nservices: [{service: admin, rate: 50/hour}]\n---\n"
        files["clients/acme/time/web.md"] = "- 2026-10-07 45m Menu service:admin project:web\n"
        return files
    }

    /// The same with a client more for each number: each has one document to issue.
    static func files(andClients count: Int) -> [String: String] {
        var files = files
        for index in 1...count {
            for name in ["client", "agreements/2026", "time/2026"] {
                files["clients/c\(index)/\(name).md"] = files["clients/bolt/\(name).md"]
            }
        }
        return files
    }
}
