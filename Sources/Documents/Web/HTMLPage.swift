/// The frame of pages that stand alone.
package enum HTMLPage {
  /// What a page has beyond the frame.
  package struct More: Sendable {
    /// CSS behind that of the frame.
    let style: String
    /// HTML behind the content: scripts and their data.
    let end: String
    /// A content security policy; empty for none.
    let policy: String

    package init(style: String = "", end: String = "", policy: String = "") {
      self.style = style
      self.end = end
      self.policy = policy
    }
  }

  /// - Parameters:
  ///   - head: HTML above the content.
  ///   - main: HTML of the content, with one `h1`.
  package static func text(title: String, head: String = "", main: String, more: More = More()) -> String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">\(policy(more))
    <title>\(XMLText.escape(title))</title>
    <style>
    \(style)\(more.style.isEmpty ? "" : "\n" + more.style)
    </style>
    </head>
    <body>
    <a class="skip" href="#content">To the content</a>
    \(head)
    <main id="content" tabindex="-1">
    \(main)
    </main>\(more.end.isEmpty ? "" : "\n" + more.end)
    </body>
    </html>

    """
  }

  private static func policy(_ more: More) -> String {
    guard !more.policy.isEmpty else { return "" }
    return "\n<meta http-equiv=\"Content-Security-Policy\" content=\"\(XMLText.escape(more.policy))\">"
  }

  private static let style = """
    :root { color-scheme: light dark; --ink: #1f2933; --quiet: #4a5866; --ground: #ffffff; --soft: #f4f6f8; --line: #d5dbe1;
      --link: #0b5394; --missing: #8a3a00; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6eaee; --quiet: #aab6c2; --ground: #15191d; --soft: #20262c;
      --line: #3a444e; --link: #8cc4ff; --missing: #ffb27a; } }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: var(--ground); font: 16px/1.55 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
    main, nav { max-width: 72rem; margin: 0 auto; padding: 1rem; }
    main:focus { outline: none; }
    nav { padding-bottom: 0; }
    p, li { max-width: 46rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.8rem; line-height: 1.2; } h2 { font-size: 1.35rem; margin-top: 2.2rem; } h3 { font-size: 1.1rem; }
    a { color: var(--link); } a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    a.number { color: inherit; text-decoration: underline dotted; text-underline-offset: 3px; font-variant-numeric: tabular-nums; }
    .skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; }
    .table { overflow-x: auto; margin: 1.5rem 0 .5rem; }
    table { border-collapse: collapse; border-block: 2px solid var(--quiet); font-size: .92rem; }
    table.set { width: 100%; min-width: 44rem; } table.set :is(th, td) { max-width: none; } table.set td { overflow-wrap: anywhere; } table.set thead th { overflow-wrap: normal; hyphens: auto; }
    caption { text-align: left; font-weight: 600; padding-bottom: .5rem; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .7rem; border-bottom: 1px solid var(--line); max-width: 34rem; }
    thead th { border-bottom: 1px solid var(--quiet); vertical-align: bottom; } th[scope=colgroup] { text-align: center; }
    tbody th { font-weight: 400; } .number { text-align: right; } td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
    tr.section th { background: var(--soft); font-weight: 600; } tr.total > * { font-weight: 600; border-top: 1px solid var(--quiet); }
    tr.apart { color: var(--quiet); font-style: italic; }
    .note { color: var(--quiet); font-size: .88rem; margin: .2rem 0; }
    .missing { color: var(--missing); font-style: italic; border-bottom: 1px dotted; }
    pre, code { font: .88em/1.5 ui-monospace, Consolas, Menlo, monospace; } code { overflow-wrap: anywhere; }
    pre { background: var(--soft); padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
    figure { margin: 1.5rem 0; } figcaption { font-weight: 600; } .picture { overflow-x: auto; } .picture svg { height: auto; max-width: 100%; min-width: 30rem; }
    .listing { border-top: 1px solid var(--line); margin-top: 3rem; font-size: .88rem; color: var(--quiet); }
    .listing ul { list-style: none; padding: 0; } .listing li { max-width: none; padding: .15rem .3rem; }
    .listing li:target { background: var(--soft); color: var(--ink); outline: 2px solid var(--link); } .mark { font-weight: 600; }
    dl { display: grid; grid-template-columns: minmax(12rem, max-content) 1fr; gap: .5rem 1.5rem; } dd { margin: 0; }
    @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
    @media print { nav, .skip { display: none; } body { font-size: 10pt; } .table, .picture { overflow: visible; } }
    """
}
