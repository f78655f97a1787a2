import ArgumentParser
import Records

/// In what form a message of the outbox is written.
enum MessageForm: String, CaseIterable, ExpressibleByArgument {
    case text, eml, slack
    case slackBlocks = "slack-blocks"
    case teams

    /// As the draft's channel has it; a mail where it names none, plain text for any other channel.
    static func of(_ draft: MessageDraft) -> MessageForm {
        switch draft.channel?.lowercased() {
        case nil, "email", "mail": .eml
        case "slack": .slack
        case "teams": .teams
        default: .text
        }
    }
}
