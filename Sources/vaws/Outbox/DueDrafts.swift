import Billing
import Records
import Reports

/// Every message that `sync` drafts by itself, because its day has come.
struct DueDrafts {
    private let open: OpenWorkspace

    init(_ open: OpenWorkspace) { self.open = open }

    /// Templates are read only where something is due.
    var messages: [DraftedMessage] {
        let reminders = InvoiceReminders.all(in: workspace).filter { $0.waiting != nil }
        let checkIns = DueCheckIns(workspace)
        let surveys = DueSurveys(workspace)
        guard !reminders.isEmpty || !checkIns.isEmpty || !surveys.isEmpty else { return [] }
        let material = LetterMaterial(open)
        return letters(of: reminders, material) + checkIns.messages(material) + surveys.messages(material)
    }

    private var workspace: Workspace { open.workspace }

    private func letters(of reminders: [InvoiceReminders], _ material: LetterMaterial) -> [DraftedMessage] {
        let book = AgreementBook(workspace)
        return reminders.compactMap { reminders in
            reminders.waiting.map { step in
                ReminderLetter(
                    step, of: reminders, late: LateInterestClaim.terms(of: reminders.invoice, book, workspace),
                    in: workspace, through: material.letters, material.languages
                ).message
            }
        }
    }
}

/// The letters and words of a workspace, from which messages are written.
struct LetterMaterial {
    let letters: Letters
    let languages: Languages

    init(_ open: OpenWorkspace) {
        let templates = TemplateFolder.read(open.folder.root, after: open.folder.files.count)
        letters = Letters.load(overrides: templates).letters
        languages = Languages.load(overrides: templates).languages
    }
}
