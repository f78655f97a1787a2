/// The built-in templates, embedded in the binary, by the names of their files.
public enum Templates {
    /// A template of a page, such as `today.md.mustache`, or `style.css`; nil where there is none.
    public static func page(_ name: String) -> [UInt8]? {
        switch name {
        case "today.md.mustache": PackageResources.today_md_mustache
        case "deadlines.md.mustache": PackageResources.deadlines_md_mustache
        case "schedule.md.mustache": PackageResources.schedule_md_mustache
        case "board.md.mustache": PackageResources.board_md_mustache
        case "estimates.md.mustache": PackageResources.estimates_md_mustache
        case "hours.md.mustache": PackageResources.hours_md_mustache
        case "practice.md.mustache": PackageResources.practice_md_mustache
        case "quality.md.mustache": PackageResources.quality_md_mustache
        case "money.md.mustache": PackageResources.money_md_mustache
        case "growth.md.mustache": PackageResources.growth_md_mustache
        case "stages.md.mustache": PackageResources.stages_md_mustache
        case "client.md.mustache": PackageResources.client_md_mustache
        case "client-offers.md.mustache": PackageResources.client_offers_md_mustache
        case "services.md.mustache": PackageResources.services_md_mustache
        case "agreement.md.mustache": PackageResources.agreement_md_mustache
        case "client-quality.md.mustache": PackageResources.client_quality_md_mustache
        case "draft.md.mustache": PackageResources.draft_md_mustache
        case "invoice.md.mustache": PackageResources.invoice_md_mustache
        case "head.html.mustache": PackageResources.head_html_mustache
        case "foot.html.mustache": PackageResources.foot_html_mustache
        case "document.html.mustache": PackageResources.document_html_mustache
        case "today.html.mustache": PackageResources.today_html_mustache
        case "deadlines.html.mustache": PackageResources.deadlines_html_mustache
        case "schedule.html.mustache": PackageResources.schedule_html_mustache
        case "board.html.mustache": PackageResources.board_html_mustache
        case "estimates.html.mustache": PackageResources.estimates_html_mustache
        case "hours.html.mustache": PackageResources.hours_html_mustache
        case "practice.html.mustache": PackageResources.practice_html_mustache
        case "quality.html.mustache": PackageResources.quality_html_mustache
        case "money.html.mustache": PackageResources.money_html_mustache
        case "growth.html.mustache": PackageResources.growth_html_mustache
        case "stages.html.mustache": PackageResources.stages_html_mustache
        case "client.html.mustache": PackageResources.client_html_mustache
        case "client-offers.html.mustache": PackageResources.client_offers_html_mustache
        case "services.html.mustache": PackageResources.services_html_mustache
        case "agreement.html.mustache": PackageResources.agreement_html_mustache
        case "client-quality.html.mustache": PackageResources.client_quality_html_mustache
        case "draft.html.mustache": PackageResources.draft_html_mustache
        case "invoice.html.mustache": PackageResources.invoice_html_mustache
        case "pack.html.mustache": PackageResources.pack_html_mustache
        case "sent.html.mustache": PackageResources.sent_html_mustache
        case "statement.html.mustache": PackageResources.statement_html_mustache
        case "timesheet.html.mustache": PackageResources.timesheet_html_mustache
        case "progress.html.mustache": PackageResources.progress_html_mustache
        case "packhead.html.mustache": PackageResources.packhead_html_mustache
        case "packfoot.html.mustache": PackageResources.packfoot_html_mustache
        case "sheet.html.mustache": PackageResources.sheet_html_mustache
        case "style.css": PackageResources.style_css
        default: nil
        }
    }

    /// The words of a language, by its tag such as `de`; nil where there are none.
    public static func words(_ tag: String) -> [UInt8]? {
        switch tag {
        case "de": PackageResources.de_yaml
        case "de-AT": PackageResources.de_AT_yaml
        case "de-CH": PackageResources.de_CH_yaml
        case "en": PackageResources.en_yaml
        case "en-US": PackageResources.en_US_yaml
        case "es": PackageResources.es_yaml
        case "fr": PackageResources.fr_yaml
        case "nl": PackageResources.nl_yaml
        default: nil
        }
    }

    /// Letters of one kind and language, by the name of their file such as `reminders-de.md`; nil where there are none.
    public static func letter(_ name: String) -> [UInt8]? {
        switch name {
        case "proposal-de.md": PackageResources.proposal_de_md
        case "proposal-en.md": PackageResources.proposal_en_md
        case "proposal-es.md": PackageResources.proposal_es_md
        case "proposal-fr.md": PackageResources.proposal_fr_md
        case "proposal-nl.md": PackageResources.proposal_nl_md
        case "agreement-de.md": PackageResources.agreement_de_md
        case "agreement-en.md": PackageResources.agreement_en_md
        case "agreement-es.md": PackageResources.agreement_es_md
        case "agreement-fr.md": PackageResources.agreement_fr_md
        case "agreement-nl.md": PackageResources.agreement_nl_md
        case "survey-de.md": PackageResources.survey_de_md
        case "survey-en.md": PackageResources.survey_en_md
        case "survey-es.md": PackageResources.survey_es_md
        case "survey-fr.md": PackageResources.survey_fr_md
        case "survey-nl.md": PackageResources.survey_nl_md
        case "feedback-de.md": PackageResources.feedback_de_md
        case "feedback-en.md": PackageResources.feedback_en_md
        case "feedback-es.md": PackageResources.feedback_es_md
        case "feedback-fr.md": PackageResources.feedback_fr_md
        case "feedback-nl.md": PackageResources.feedback_nl_md
        case "check-in-de.md": PackageResources.check_in_de_md
        case "check-in-en.md": PackageResources.check_in_en_md
        case "check-in-es.md": PackageResources.check_in_es_md
        case "check-in-fr.md": PackageResources.check_in_fr_md
        case "check-in-nl.md": PackageResources.check_in_nl_md
        case "information-request-de.md": PackageResources.information_request_de_md
        case "information-request-en.md": PackageResources.information_request_en_md
        case "information-request-es.md": PackageResources.information_request_es_md
        case "information-request-fr.md": PackageResources.information_request_fr_md
        case "information-request-nl.md": PackageResources.information_request_nl_md
        case "welcome-de.md": PackageResources.welcome_de_md
        case "welcome-en.md": PackageResources.welcome_en_md
        case "welcome-es.md": PackageResources.welcome_es_md
        case "welcome-fr.md": PackageResources.welcome_fr_md
        case "welcome-nl.md": PackageResources.welcome_nl_md
        case "farewell-de.md": PackageResources.farewell_de_md
        case "farewell-en.md": PackageResources.farewell_en_md
        case "farewell-es.md": PackageResources.farewell_es_md
        case "farewell-fr.md": PackageResources.farewell_fr_md
        case "farewell-nl.md": PackageResources.farewell_nl_md
        case "reminders-de.md": PackageResources.reminders_de_md
        case "reminders-en.md": PackageResources.reminders_en_md
        case "reminders-es.md": PackageResources.reminders_es_md
        case "reminders-fr.md": PackageResources.reminders_fr_md
        case "reminders-nl.md": PackageResources.reminders_nl_md
        case "review-request-de.md": PackageResources.review_request_de_md
        case "review-request-en.md": PackageResources.review_request_en_md
        case "review-request-es.md": PackageResources.review_request_es_md
        case "review-request-fr.md": PackageResources.review_request_fr_md
        case "review-request-nl.md": PackageResources.review_request_nl_md
        case "update-de.md": PackageResources.update_de_md
        case "update-en.md": PackageResources.update_en_md
        case "update-es.md": PackageResources.update_es_md
        case "update-fr.md": PackageResources.update_fr_md
        case "update-nl.md": PackageResources.update_nl_md
        default: nil
        }
    }

    /// The tags that `words` knows, in alphabetical order.
    public static let wordsTags = ["de", "de-AT", "de-CH", "en", "en-US", "es", "fr", "nl"]

    /// The names that `page` knows, in alphabetical order.
    public static let pageNames = [
        "agreement.html.mustache", "agreement.md.mustache", "board.html.mustache", "board.md.mustache",
        "client-offers.html.mustache", "client-offers.md.mustache", "client-quality.html.mustache",
        "client-quality.md.mustache", "client.html.mustache", "client.md.mustache",
        "deadlines.html.mustache", "deadlines.md.mustache", "document.html.mustache", "draft.html.mustache",
        "draft.md.mustache", "estimates.html.mustache", "estimates.md.mustache", "foot.html.mustache",
        "growth.html.mustache", "growth.md.mustache", "head.html.mustache", "hours.html.mustache", "hours.md.mustache",
        "invoice.html.mustache",
        "invoice.md.mustache", "money.html.mustache", "money.md.mustache", "pack.html.mustache",
        "packfoot.html.mustache", "packhead.html.mustache", "practice.html.mustache", "practice.md.mustache",
        "progress.html.mustache", "quality.html.mustache", "quality.md.mustache", "schedule.html.mustache",
        "schedule.md.mustache", "sent.html.mustache",
        "services.html.mustache", "services.md.mustache",
        "sheet.html.mustache", "stages.html.mustache", "stages.md.mustache", "statement.html.mustache", "style.css",
        "timesheet.html.mustache", "today.html.mustache", "today.md.mustache",
    ]
}
