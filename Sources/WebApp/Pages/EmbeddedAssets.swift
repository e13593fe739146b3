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

    "en-duplicates.json": PackageResources.en_duplicates_json,
    "duplicates.css": PackageResources.duplicates_css,
    "cluster.html": PackageResources.cluster_html,
    "cluster-reasons.html": PackageResources.cluster_reasons_html,
    "duplicates.html": PackageResources.duplicates_html,
    "side-by-side.html": PackageResources.side_by_side_html,
    "unsure.html": PackageResources.unsure_html,
    "pairs.js": PackageResources.pairs_js,

    "en-records.json": PackageResources.en_records_json,
    "records.css": PackageResources.records_css,
    "record.html": PackageResources.record_html,
    "records.html": PackageResources.records_html,
  ]
}
