/// The files that are built into the program. A test compares the list with the folder `Assets`.
enum EmbeddedAssets {
  static let files: [String: [UInt8]] = [
    "en.json": PackageResources.en_json,
    "en-screening.json": PackageResources.en_screening_json,
    "mark.svg": PackageResources.mark_svg,
    "screening.css": PackageResources.screening_css,
    "winnow.css": PackageResources.winnow_css,

    "account.html": PackageResources.account_html,
    "error.html": PackageResources.error_html,
    "join.html": PackageResources.join_html,
    "layout.html": PackageResources.layout_html,
    "login.html": PackageResources.login_html,
    "overview.html": PackageResources.overview_html,
    "screening-desk.html": PackageResources.screening_desk_html,
    "screening.html": PackageResources.screening_html,

    "api.js": PackageResources.api_js,
    "app.js": PackageResources.app_js,
    "appearance.js": PackageResources.appearance_js,
    "forms.js": PackageResources.forms_js,
    "live.js": PackageResources.live_js,
    "screening-card.js": PackageResources.screening_card_js,
    "screening-criteria.js": PackageResources.screening_criteria_js,
    "screening-desk.js": PackageResources.screening_desk_js,
    "screening-dom.js": PackageResources.screening_dom_js,
    "screening-endings.js": PackageResources.screening_endings_js,
    "screening-keys.js": PackageResources.screening_keys_js,
    "screening-layout.js": PackageResources.screening_layout_js,
    "screening-notices.js": PackageResources.screening_notices_js,
    "screening-options.js": PackageResources.screening_options_js,
    "screening-outbox.js": PackageResources.screening_outbox_js,
    "screening-progress.js": PackageResources.screening_progress_js,
    "screening-queue.js": PackageResources.screening_queue_js,
    "screening-remarks.js": PackageResources.screening_remarks_js,
    "screening.js": PackageResources.screening_js,
  ]
}
