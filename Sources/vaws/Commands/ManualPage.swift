import ArgumentParser

/// `vaws(1)` in the macros of man(7).
enum ManualPage {
    static var text: String {
        (["\(head)"] + commands.map(section) + [tail]).joined(separator: "\n")
    }

    private static var commands: [any ParsableCommand.Type] {
        Vaws.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    }

    private static var head: String {
        """
        .TH VAWS 1 "" "vaws \(version)" "vaws"
        .SH NAME
        vaws \\- clients, work and invoices as plain text
        .SH SYNOPSIS
        .B vaws
        [\\-C \\fIDIR\\fR] \\fICOMMAND\\fR [\\fIoptions\\fR]
        .SH DESCRIPTION
        \(escaped(Vaws.configuration.discussion))
        .SH COMMANDS
        """
    }

    /// The command's own help, as it stands.
    private static func section(_ command: any ParsableCommand.Type) -> String {
        let help = Vaws.helpMessage(for: command, columns: 72)
        return ".SS vaws \(command._commandName)\n.nf\n\(escaped(help))\n.fi"
    }

    private static var tail: String {
        """
        .SH EXIT STATUS
        0 when all is well; 1 when there are errors, or \\-\\-check or \\-\\-strict found something; 64 for wrong usage.
        .SH ENVIRONMENT
        .TP
        .B VAWS_TODAY
        The day that counts as today, where \\-\\-today is not given.
        .TP
        .B VAWS_NOW
        The moment that counts as now, such as 2026\\-11\\-23T10:30, for commands that look at the clock.
        .TP
        .B VAWS_PERSON
        Whose time it is, where \\-\\-person is not given.
        .TP
        .B NO_COLOR
        When set, nothing is coloured.
        .SH FILES
        .TP
        .B vaws.yaml
        Marks the root of a workspace.
        .TP
        .B reports/
        What vaws sync makes.
        """
    }

    /// Backslashes, hyphens and leading control characters as roff wants them.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let plain = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
            return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : String(plain)
        }.joined(separator: "\n")
    }
}
