import Billing
import Records
import Values

extension MoneyExplanation {
    /// What became of an invoice's reminders, and which comes next; by its number or by the name of a reminder's draft.
    static func reminder(_ text: String, in workspace: Workspace) throws(Complaint) -> MoneyExplanation {
        let receivables = Receivables(workspace)
        let name = draftName(text)
        let all = InvoiceReminders.all(receivables, in: workspace)
        guard let found = all.first(where: { $0.invoice.number == text || $0.steps.contains { $0.name == name } })
        else { throw none(text, receivables, workspace) }
        let steps = found.explanation(in: workspace)
        let next = found.next.map { $0.isWaiting ? "step \($0.number) now" : "step \($0.number) on \($0.day)" }
        return MoneyExplanation(
            kind: .reminder, name: found.invoice.number, client: found.invoice.client,
            title: "\(found.invoice.number) to \(found.invoice.client), reminders: \(next ?? "none to come")",
            sections: [Section(title: "", steps: steps)])
    }

    /// `outbox/2026-05-08-acme-reminder-4-2026-0042.md` is named by its file as well.
    private static func draftName(_ text: String) -> String {
        let file = text.split(separator: "/").last.map(String.init) ?? text
        return file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    }

    private static func none(_ text: String, _ receivables: Receivables, _ workspace: Workspace) -> Complaint {
        guard let standing = receivables.invoices.first(where: { $0.number == text }) else {
            return Complaint(
                "there is no invoice and no reminder '\(text)'",
                fix: didYouMean(text, among: receivables.invoices.map(\.number)) ?? "`vaws invoice list` names them",
                id: "unknown-invoice")
        }
        return standing.balance.minorUnits > 0
            ? Complaint(
                "'\(standing.client)' is not reminded of invoices",
                fix: "write `reminders:` in the client's file or in vaws.yaml")
            : Complaint("nothing is open of '\(text)', so nobody is reminded of it")
    }
}
