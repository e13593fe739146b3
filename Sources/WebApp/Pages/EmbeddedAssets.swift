/// The files that are built into the program. A test compares the list with the folder `Assets`.
enum EmbeddedAssets {
  static let files: [String: [UInt8]] = [
    "en.json": PackageResources.en_json,
    "en-ledger.json": PackageResources.en_ledger_json,
    "en-team.json": PackageResources.en_team_json,
    "mark.svg": PackageResources.mark_svg,
    "winnow.css": PackageResources.winnow_css,
    "ledger.css": PackageResources.ledger_css,
    "team.css": PackageResources.team_css,

    "account.html": PackageResources.account_html,
    "division.html": PackageResources.division_html,
    "error.html": PackageResources.error_html,
    "join.html": PackageResources.join_html,
    "layout.html": PackageResources.layout_html,
    "ledger-entry.html": PackageResources.ledger_entry_html,
    "ledger.html": PackageResources.ledger_html,
    "login.html": PackageResources.login_html,
    "member.html": PackageResources.member_html,
    "overview.html": PackageResources.overview_html,
    "team.html": PackageResources.team_html,

    "api.js": PackageResources.api_js,
    "app.js": PackageResources.app_js,
    "appearance.js": PackageResources.appearance_js,
    "copy.js": PackageResources.copy_js,
    "division.js": PackageResources.division_js,
    "forms.js": PackageResources.forms_js,
    "ledger.js": PackageResources.ledger_js,
    "live.js": PackageResources.live_js,
  ]
}
