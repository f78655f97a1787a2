/// The name of each kind of finding, as printed in brackets and used by `check`, the fixtures and the reference.
///
/// Each id has a fixture in `Tests/VawsTests/Catalogue`: a workspace that provokes it and the text expected.
public enum DiagnosticID: String, CaseIterable, Sendable {
    // The folder and its files
    case noWorkspace = "no-workspace"
    case unreadableFile = "unreadable-file"
    case fileTooLarge = "file-too-large"
    case lineTooLong = "line-too-long"
    case nestedTooDeep = "nested-too-deep"
    case invalidUTF8 = "invalid-utf8"
    case nulByte = "nul-byte"
    case linkLeavesWorkspace = "link-leaves-workspace"
    case conflictMarkers = "conflict-markers"
    case secretInWorkspace = "secret-in-workspace"
    // Front matter
    case frontMatterNotClosed = "front-matter-not-closed"
    case frontMatterNotYAML = "front-matter-not-yaml"
    case frontMatterTooLarge = "front-matter-too-large"
    case duplicateKey = "duplicate-key"
    case yamlAlias = "yaml-alias"
    case yamlTag = "yaml-tag"
    case yamlSwallowed = "yaml-swallowed"
    case unknownKey = "unknown-key"
    case unknownKind = "unknown-kind"
    case missingKey = "missing-key"
    case invalidValue = "invalid-value"
    case clientMismatch = "client-mismatch"
    // Entry lines
    case unreadableEntry = "unreadable-entry"
    case looksLikeEntry = "looks-like-entry"
    case misspeltField = "misspelt-field"
    case duplicateField = "duplicate-field"
    case invalidDate = "invalid-date"
    case rangeEndsBeforeStart = "range-ends-before-start"
    case negativeExceedsEntry = "negative-exceeds-entry"
    case noDate = "no-date"
    case futureEntry = "future-entry"
    case statusContradictsCheckbox = "status-contradicts-checkbox"
    // Names
    case unknownClient = "unknown-client"
    case unknownService = "unknown-service"
    case unknownTask = "unknown-task"
    case unknownInvoice = "unknown-invoice"
    case unknownPerson = "unknown-person"
    case unknownAgreement = "unknown-agreement"
    case unknownTaxCode = "unknown-tax-code"
    case duplicateID = "duplicate-id"
    case duplicateClient = "duplicate-client"
    // Across files
    case twoOpenTimers = "two-open-timers"
    case overlappingTime = "overlapping-time"
    case soldTwice = "sold-twice"
    case dependencyCycle = "dependency-cycle"
    case outsideAgreement = "outside-agreement"
    case ambiguousAgreement = "ambiguous-agreement"
    case missingRate = "missing-rate"
    case mixedCurrencies = "mixed-currencies"
    case missingVATID = "missing-vat-id"
    case taxedThoughExempt = "taxed-though-exempt"
    case invoiceDoesNotAddUp = "invoice-does-not-add-up"
    case overbilled
    case sealBroken = "seal-broken"
    case chainBroken = "chain-broken"
    case chainForks = "chain-forks"
    case numberGap = "number-gap"
    case numberOrder = "number-order"
    case retainerUsedUp = "retainer-used-up"
    case unusedLapses = "unused-lapses"
    case capPassed = "cap-passed"
    case agreementEnds = "agreement-ends"
    case agreementChanged = "agreement-changed"
    case proposalLapsed = "proposal-lapsed"
    case agreementRenews = "agreement-renews"
    case draftOutdated = "draft-outdated"
    case noEmail = "no-email"
    case decisionPointsNowhere = "decision-points-nowhere"
    case answerOverdue = "answer-overdue"
    case unknownMeasure = "unknown-measure"
    // Promises
    case overloaded
    case dueOnDayOff = "due-on-day-off"
    case dueOutsideHours = "due-outside-hours"
    case dueBeforeStart = "due-before-start"
    case overEstimate = "over-estimate"
    case noEstimate = "no-estimate"
    case staleInProgress = "stale-in-progress"
    case waitingTooLong = "waiting-too-long"
    // Clients
    case accessNotRevoked = "access-not-revoked"
    // Quality
    case uncheckedWork = "unchecked-work"
    case changedAfterSubmission = "changed-after-submission"
    case staleProcedure = "stale-procedure"
    case unknownProcedure = "unknown-procedure"
    // Templates and generated pages
    case templateUnknownName = "template-unknown-name"
    case templateNotReadable = "template-not-readable"
    case pageEdited = "page-edited"
    case missingWords = "missing-words"
    case logoNotUsable = "logo-not-usable"

    public var severity: Diagnostic.Severity {
        switch self {
        case .linkLeavesWorkspace, .secretInWorkspace, .yamlSwallowed, .unknownKey, .looksLikeEntry, .misspeltField,
            .futureEntry, .statusContradictsCheckbox, .unknownPerson, .outsideAgreement, .retainerUsedUp,
            .unusedLapses, .overbilled, .capPassed, .agreementEnds, .agreementChanged, .proposalLapsed,
            .agreementRenews, .draftOutdated, .noEmail, .decisionPointsNowhere, .answerOverdue,
            .unknownMeasure,
            .pageEdited, .overloaded,
            .dueOnDayOff, .dueOutsideHours, .dueBeforeStart, .overEstimate, .noEstimate, .staleInProgress,
            .waitingTooLong, .accessNotRevoked, .uncheckedWork, .changedAfterSubmission, .staleProcedure,
            .unknownProcedure, .numberOrder, .missingWords, .logoNotUsable:
            .warning
        default: .error
        }
    }
}
