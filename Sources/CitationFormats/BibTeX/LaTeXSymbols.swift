import Foundation

/// What LaTeX's commands stand for.
enum LaTeXSymbols {
  /// Accent commands with a name and the combining characters they mean.
  static let accents: [String: String] = [
    "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}", "c": "\u{327}", "d": "\u{323}", "b": "\u{331}", "r": "\u{30A}",
    "k": "\u{328}", "t": "\u{361}", "ocirc": "\u{30A}", "mathring": "\u{30A}", "overline": "\u{305}",
    "bar": "\u{305}", "hat": "\u{302}", "tilde": "\u{303}", "vec": "\u{20D7}", "dot": "\u{307}", "ddot": "\u{308}",
    "acute": "\u{301}", "grave": "\u{300}", "breve": "\u{306}", "check": "\u{30C}",
  ]

  /// The accent that `\'` and its like put on a letter.
  static func accent(_ sign: UInt8) -> Unicode.Scalar? {
    switch sign {
    case UInt8(ascii: "`"): "\u{300}"
    case UInt8(ascii: "'"): "\u{301}"
    case UInt8(ascii: "^"): "\u{302}"
    case UInt8(ascii: "~"): "\u{303}"
    case UInt8(ascii: "\""): "\u{308}"
    case UInt8(ascii: "="): "\u{304}"
    case UInt8(ascii: "."): "\u{307}"
    default: nil
    }
  }

  /// The character for an ASCII letter with an accent; `nil` when there is none.
  static func composed(_ letter: UInt8, _ accent: Unicode.Scalar) -> Unicode.Scalar? {
    guard letter >= 0x41, letter <= 0x7A, accent.value >= 0x300, accent.value < 0x330 else { return nil }
    return compositions[Int(accent.value - 0x300) * 64 + Int(letter - 0x40)]
  }

  private static let compositions: [Unicode.Scalar?] = {
    var table: [Unicode.Scalar?] = Array(repeating: nil, count: 0x30 * 64)
    for accent in Set(accents.values) {
      guard let scalar = accent.unicodeScalars.first, scalar.value < 0x330 else { continue }
      for letter in (UInt8(0x41)...0x5A).map({ $0 }) + (UInt8(0x61)...0x7A).map({ $0 }) {
        let text = (String(Unicode.Scalar(letter)) + accent).precomposedStringWithCanonicalMapping
        guard text.unicodeScalars.count == 1 else { continue }
        table[Int(scalar.value - 0x300) * 64 + Int(letter - 0x40)] = text.unicodeScalars.first
      }
    }
    return table
  }()

  /// Commands that stand for text.
  static let text: [String: String] = letters.merging(signs) { first, _ in first }.merging(formulas) { first, _ in first
  }

  /// Commands decoded in addresses too; elsewhere a backslash there is part of a path.
  static let inAddresses: Set<String> = [
    "url", "href", "backslash", "textbackslash", "textasciitilde", "textasciicircum", "textbraceleft",
    "textbraceright", "textunderscore", "textquotedbl", "textless", "textgreater", "sim",
  ]

  /// Commands whose argument isn't text of the document.
  static let withoutText: Set<String> = [
    "vphantom", "hphantom", "phantom", "hspace", "vspace", "label", "index", "href", "cite", "color", "textcolor",
  ]

  private static let letters: [String: String] = [
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ss": "ß", "SS": "SS", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "imath": "ı", "jmath": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ",
    "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ",
  ]

  private static let signs: [String: String] = [
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": "\"", "quotedblbase": "„",
    "quotesinglbase": "‚", "guillemotleft": "«", "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›",
    "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "lq": "‘", "rq": "’", "textbackslash": "\\",
    "backslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textbraceleft": "{",
    "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textunderscore": "_", "textless": "<",
    "textgreater": ">", "textbar": "|", "textdollar": "$", "textellipsis": "…", "ldots": "…", "dots": "…",
    "textregistered": "®", "texttrademark": "™", "textcopyright": "©", "copyright": "©", "textdegree": "°",
    "textmu": "µ", "textmicro": "µ", "texteuro": "€", "euro": "€", "pounds": "£", "textsterling": "£", "textyen": "¥",
    "textcent": "¢", "textsection": "§", "S": "§", "P": "¶", "textparagraph": "¶", "textperiodcentered": "·",
    "textbullet": "•", "dag": "†", "ddag": "‡", "textdagger": "†", "textordfeminine": "ª", "textordmasculine": "º",
    "textexclamdown": "¡", "textquestiondown": "¿", "textonehalf": "½", "textonequarter": "¼",
    "textthreequarters": "¾", "textpm": "±", "texttimes": "×", "textminus": "−", "textnumero": "№",
    "textpertenthousand": "‱", "textperthousand": "‰", "hyphen": "-", "slash": "/", "quad": " ", "qquad": " ",
    "space": " ", "newline": " ", "par": " ", "nobreakspace": " ", "TeX": "TeX", "LaTeX": "LaTeX",
    "BibTeX": "BibTeX",
  ]

  private static let formulas: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
    "pi": "π", "rho": "ρ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
    "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "pm": "±", "mp": "∓",
    "times": "×", "div": "÷", "cdot": "·", "ast": "∗", "star": "⋆", "circ": "∘", "bullet": "•", "leq": "≤", "le": "≤",
    "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "sim": "∼", "simeq": "≃", "equiv": "≡",
    "propto": "∝", "ll": "≪", "gg": "≫", "infty": "∞", "sum": "∑", "prod": "∏", "int": "∫", "sqrt": "√",
    "partial": "∂", "nabla": "∇", "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆", "cup": "∪", "cap": "∩",
    "emptyset": "∅", "forall": "∀", "exists": "∃", "neg": "¬", "wedge": "∧", "vee": "∨", "oplus": "⊕",
    "otimes": "⊗", "rightarrow": "→", "to": "→", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒",
    "Leftarrow": "⇐", "uparrow": "↑", "downarrow": "↓", "langle": "⟨", "rangle": "⟩", "ell": "ℓ", "hbar": "ℏ",
    "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "perp": "⊥", "parallel": "∥", "angle": "∠", "degree": "°", "prime": "′",
    "cdots": "⋯", "mid": "|", "vert": "|", "lbrack": "[", "rbrack": "]", "textalpha": "α", "textbeta": "β",
    "textgamma": "γ", "textdelta": "δ", "textkappa": "κ", "textlambda": "λ", "textomega": "ω",
  ]
}
