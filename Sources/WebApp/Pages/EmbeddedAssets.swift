/// The files that are built into the program. A test compares the list with the folder `Assets`.
enum EmbeddedAssets {
  static let files: [String: [UInt8]] = [
    "en.json": PackageResources.en_json,
    "mark.svg": PackageResources.mark_svg,
    "winnow.css": PackageResources.winnow_css,

    "account.html": PackageResources.account_html,
    "error.html": PackageResources.error_html,
    "join.html": PackageResources.join_html,
    "layout.html": PackageResources.layout_html,
    "login.html": PackageResources.login_html,
    "overview.html": PackageResources.overview_html,

    "api.js": PackageResources.api_js,
    "app.js": PackageResources.app_js,
    "appearance.js": PackageResources.appearance_js,
    "forms.js": PackageResources.forms_js,
    "live.js": PackageResources.live_js,

    "en-searches.json": PackageResources.en_searches_json,
    "searches.css": PackageResources.searches_css,
    "searches.html": PackageResources.searches_html,
    "search.html": PackageResources.search_html,
    "search-facts.html": PackageResources.search_facts_html,
    "repairs.html": PackageResources.repairs_html,
    "arrived.js": PackageResources.arrived_js,
    "import.js": PackageResources.import_js,
    "job.js": PackageResources.job_js,
    "upload.js": PackageResources.upload_js,
  ]
}
