/// The look of all figures: white ground, Helvetica, dark grey lines. Colours are of the palette of Okabe and Ito, which people
/// with colour blindness tell apart; numbers or patterns say the same as every colour.
extension FigurePen {
  /// Measures in pixels, 96 to the inch: text is 9.75 points high in print, small text 8.25.
  enum Size {
    static let text = 13.0
    static let small = 11.0
    static let title = 15.0
    static let lineHeight = 17.0
    static let margin = 20.0
    static let label = 230.0
    /// Inside boxes with text.
    static let padding = 10.0
    /// The full width of a journal’s page, 174 mm, so that figures of this width are printed as they are.
    static let width = 656.0
  }

  enum Ink {
    static let ground = "#ffffff"
    static let text = "#1f2933"
    static let quiet = "#4a5866"
    static let line = "#3b4a5a"
    static let grid = "#d5dbe1"
    static let bar = "#0072b2"
    static let warning = "#b33c00"
    /// Okabe and Ito: blue, orange, green, purple, vermilion, sky blue.
    static let series = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9"]
    /// What stands over the columns of a diagram.
    static let heading = (fill: "#f3e3b3", stroke: "#a8862a")
    /// What stands beside its rows.
    static let phase = (fill: "#cfe0f2", stroke: "#4d7fb3")
  }
}
